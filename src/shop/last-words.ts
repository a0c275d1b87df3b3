/** What a program printed of what ended it, in one line. */

/** So much of it is told, in characters. */
const longest = 300;

/** So far above its stack an error's own line may stand: its message may have lines of its own. */
const mostRowsOfMessage = 12;

const stack = /^\s+(?:at \S|\.\.\. \d+ lines matching)/;
const cause = /^\s*(?:\[cause\]: |Caused by: )(?!undefined$)(.+)/;
/** As node calls it. */
const label = 'cause';
/** A name that the error was given after its stack was made. */
const renamed = /^ {2}name: '([\w$]+)',?$/;
const named = /^(?:.*\W)?[A-Z][\w$]+(?: \[\w+\])?: \S|^[A-Z][\w$]+$/;
/** An error without a stack, as `console.error` prints it. */
const bare = /^\[([A-Z][\w$]+(?: \[\w+\])?: .*)\](?: \{.*)?$/;
const fatal = /^FATAL ERROR: .+/;
const ownLine = /^\w*(?:Error|Exception)\b.*: \S|^KafkaJS\w+: \S/;
/** What Node adds, and what ends the print of an object. */
const saysNothing = /^(?:Node\.js v\d.*|\(Use `node .*|[\s{}[\]()]*)$/;

/** What it threw, as the kit says it; null when it has not said so. */
export function thrownIn(stderr: string): string | null {
  const said = [...stderr.matchAll(/^Uncaught (.+)\n/gm)].at(-1)?.[1];
  return said === undefined ? null : said.slice(0, longest);
}

/** An error's own line, whatever its class is called, with its causes; else the last line. Empty: it printed none. */
export function wordsIn(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trimEnd());
  const said =
    lines.findLast((line) => fatal.test(line)) ??
    errorIn(lines) ??
    lines.findLast((line) => ownLine.test(line)) ??
    lines.findLast((line) => !saysNothing.test(line));
  return (said ?? '').trim().slice(0, longest);
}

/** The last error that was printed, without those that it came of; these follow it. */
function errorIn(lines: readonly string[]): string | null {
  const heads = lines.flatMap((line, row) => {
    const begins = stack.test(line) && !stack.test(lines[row - 1] ?? '');
    return begins ? headAbove(lines, row) : bare.test(line) ? row : [];
  });
  const textOf = (row: number): string => lines[row] ?? '';
  const row = heads.findLast((head) => !/^\s/.test(textOf(head))) ?? heads.at(-1);
  if (row === undefined) return null;
  const after = lines.slice(row + 1);
  const name = after.flatMap((line) => renamed.exec(line)?.[1] ?? [])[0];
  const own = textOf(row).replace(bare, '$1').replace(cause, '$1');
  const causes = after.flatMap(
    (line) => cause.exec(line)?.[1]?.replace(/ \{$/, '') ?? [],
  );
  return [
    name === undefined ? own : own.replace(/[A-Z][\w$]*/, name),
    ...[...new Set(causes)].map((text) => `[${label}: ${text}]`),
  ].join(' ');
}

/** The row of the error whose stack begins here. */
function headAbove(lines: readonly string[], stackAt: number): number {
  const rows = Array.from({length: mostRowsOfMessage}, (_, index) => stackAt - 1 - index);
  const head = rows.find((row) => {
    const line = lines[row] ?? '';
    return named.test(line) && !cause.test(line);
  });
  const end = rows.find((row) => stack.test(lines[row] ?? ''));
  return head === undefined || (end !== undefined && head < end) ? stackAt - 1 : head;
}
