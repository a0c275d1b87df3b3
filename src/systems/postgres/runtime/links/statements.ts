/** The SQL in what a client sends, as far as it tells what becomes of a transaction. */

/** What was asked, and the how-manieth of its connection it is; kind null: without a statement. */
type Asking = {readonly kind: Kind | null; readonly number: number};

/** One connection on its way through its transactions. Clients ask on before they are answered, as JDBC's does. */
export class Asked {
  /** By the names of prepared statements. */
  readonly #prepared = new Map<string, string>();
  /** What is to be answered, the oldest first. */
  readonly #waiting: Asking[] = [];
  /** As all that was asked will leave it. */
  #open: Open = null;
  /** Of what is not yet asked to its end. */
  #begun: Kind | null = null;
  #count = 1;

  get inTransaction(): boolean {
    return this.#open !== null;
  }

  /** Whether such a thing was asked and not answered. */
  waitsFor(kind: Kind): boolean {
    return this.#waiting.some((one) => one.kind === kind);
  }

  /** What a request asks for; null: it has no statement. */
  asks(request: Buffer): {readonly kind: Kind; readonly number: number} | null {
    const each = eachOf(sqlIn(request, this.#prepared));
    const kind = each.length === 0 ? null : kindOf(each, this.#open);
    const number = this.#count;
    this.#open = each.reduce(openAfter, this.#open);
    this.#begun = kind ?? this.#begun;
    if (isAnswered(request)) {
      this.#waiting.push({kind: this.#begun, number});
      this.#begun = null;
      this.#count += 1;
    }
    return kind && {kind, number};
  }

  /** `status`: what the reply says of the transaction in the end. Returns what it answers; null: nobody had asked. */
  answered(status: string): Asking | null {
    const first = this.#waiting.shift() ?? null;
    if (this.#waiting.length === 0)
      this.#open = status === 'I' ? null : (this.#open ?? {wrote: true});
    return first;
  }
}

/** Whether the server says in the end that it is ready: after a query and a sync it does. */
function isAnswered(request: Buffer): boolean {
  const last = [...messagesIn(request)].at(-1)?.letter ?? '';
  return 'QS'.includes(last) && last !== '';
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
function kindOf(each: readonly string[], open: Open): Kind {
  const wrote = open?.wrote === true || each.some((text) => writes.test(text));
  const has = (what: RegExp): boolean => each.some((text) => what.test(text));
  if (has(undoes)) return 'rollback';
  if (has(begins) && each.length === 1) return 'begin';
  // Outside of a transaction each statement is one.
  const ends = has(commits) || (open === null && !has(begins));
  return ends && wrote ? 'commit' : 'statement';
}

/** What a statement leaves open, if nothing goes wrong. */
function openAfter(open: Open, statement: string): Open {
  if (commits.test(statement) || undoes.test(statement)) return null;
  if (begins.test(statement)) return open ?? {wrote: false};
  return open && {wrote: open.wrote || mayWrite(statement)};
}

/** Whether it may change rows: a function without FROM may do anything. */
const mayWrite = (statement: string): boolean =>
  !reads.test(statement) && !savepoints.test(statement);

const reads =
  /^(?:select\b.*\sfrom\b|set|show|values|table|lock|declare|fetch|explain)\b/is;
const savepoints = /^(?:rollback|savepoint|release)\b/i;

const eachOf = (statements: readonly string[]): readonly string[] =>
  statements
    .flatMap((text) => text.split(';'))
    .map(bare)
    .filter(Boolean);

/** Without comments and space before it. */
const bare = (text: string): string =>
  text.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '').trimEnd();
