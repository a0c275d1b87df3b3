/** What `--lang` says on a command line; null: nothing. Help is made before commander has read it. */
export function askedLanguage(argv: readonly string[]): string | null {
  const at = argv.findLastIndex((word) => /^--lang(=|$)/.test(word));
  const word = argv[at];
  if (word === undefined) return null;
  return word === '--lang' ? (argv[at + 1] ?? null) : word.slice('--lang='.length);
}
