/** What to type in a shell: `ackademy learn leader-crash`. The same in every language. */
export function commandLine(...typed: readonly string[]): string {
  return ['ackademy', ...typed].join(' ');
}
