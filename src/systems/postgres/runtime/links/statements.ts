/** The SQL in what a client sends, as far as it tells what becomes of a transaction. */

/** One connection on its way through its transactions. */
export class Asked {
  /** By the names of prepared statements. */
  readonly #prepared = new Map<string, string>();
  #open: Open = null;
  #wrote = false;

  get inTransaction(): boolean {
    return this.#open !== null;
  }

  /** What a request asks for; null: it has no statement. */
  kindOf(request: Buffer): Kind | null {
    const sql = sqlIn(request, this.#prepared);
    if (sql.length === 0) return null;
    const kind = kindOf(sql, this.#open);
    this.#wrote ||= mayWrite(sql);
    return kind;
  }

  /** `status`: what the reply says of the transaction in the end. */
  answered(status: string): void {
    this.#open = status === 'I' ? null : {wrote: this.#wrote};
    this.#wrote = this.#open !== null && this.#wrote;
  }
}

/** The statements in a request, in their order. Remembers those that are prepared by name. */
function sqlIn(frame: Buffer, prepared: Map<string, string>): readonly string[] {
  const found: string[] = [];
  for (const {letter, body} of messagesIn(frame)) {
    if (letter === 'Q') found.push(textAt(body, 0).text);
    if (letter === 'P') {
      const name = textAt(body, 0);
      const {text} = textAt(body, name.end);
      prepared.set(name.text, text);
    }
    if (letter === 'B') {
      const portal = textAt(body, 0);
      found.push(prepared.get(textAt(body, portal.end).text) ?? '');
    }
  }
  return found;
}

/** Messages with a letter; what a client says before it is let in has none, and is left out. */
export function* messagesIn(
  frame: Buffer,
): Generator<{readonly letter: string; readonly body: Buffer}> {
  let at = 0;
  while (at + 5 <= frame.length && frame[at] !== 0) {
    const end = at + 1 + frame.readInt32BE(at + 1);
    yield {
      letter: String.fromCharCode(frame[at] ?? 0),
      body: frame.subarray(at + 5, end),
    };
    at = end;
  }
}

function textAt(
  body: Buffer,
  from: number,
): {readonly text: string; readonly end: number} {
  const zero = body.indexOf(0, from);
  const end = zero < 0 ? body.length : zero;
  return {text: body.toString('utf8', from, end), end: end + 1};
}

export type Kind = 'begin' | 'commit' | 'rollback' | 'statement';

const undoes = /^(?:rollback(?!\s+(?:work\s+|transaction\s+)?to\b)|abort)\b/i;
const commits = /^(?:commit|end)\b/i;
const begins = /^(?:begin|start\s+transaction)\b/i;

/** Statements that change rows; a function that does so behind a SELECT is not known. */
const writes = /^(?:insert|update|delete|merge|with|copy|truncate)\b/i;

/** A transaction as far as its statements tell; null: none is open. */
type Open = {readonly wrote: boolean} | null;

/** What these statements do together. A COMMIT of what only read is a statement like others. */
function kindOf(statements: readonly string[], open: Open): Kind {
  const each = eachOf(statements);
  const wrote = open?.wrote === true || isWrite(each);
  const has = (what: RegExp): boolean => each.some((text) => what.test(text));
  if (has(undoes)) return 'rollback';
  if (has(begins) && each.length === 1) return 'begin';
  // Outside of a transaction each statement is one.
  const ends = has(commits) || (open === null && !has(begins));
  return ends && wrote ? 'commit' : 'statement';
}

/** Whether a transaction with these statements may have changed rows: a function without FROM may do anything. */
const mayWrite = (statements: readonly string[]): boolean =>
  eachOf(statements).some((text) => !reads.test(text) && !ends.test(text));

const reads =
  /^(?:select\b.*\sfrom\b|set|show|values|table|lock|declare|fetch|explain)\b/is;
const ends = /^(?:begin|start|commit|end|rollback|abort|savepoint|release)\b/i;

const eachOf = (statements: readonly string[]): readonly string[] =>
  statements
    .flatMap((text) => text.split(';'))
    .map(bare)
    .filter(Boolean);

const isWrite = (each: readonly string[]): boolean =>
  each.some((text) => writes.test(text));

/** Without comments and space before it. */
const bare = (text: string): string =>
  text.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '').trimEnd();
