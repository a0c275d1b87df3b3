/** A text that is typed line by line, or pasted: readline forgets what comes behind the line that it takes. */
import {PassThrough} from 'node:stream';
import {
  type Begun,
  giveUp,
  nothing,
  readTokens,
  type Token,
} from '../../text/terminal/tokens.js';

type Input = Pick<
  NodeJS.ReadStream,
  'on' | 'off' | 'resume' | 'pause' | 'setEncoding' | 'setRawMode'
>;

/** One line, for readline to edit. */
export type TextLine = Disposable & {
  /** What is typed, up to the end of the line and no further. */
  readonly keys: NodeJS.ReadableStream;
  /** What was pasted behind what was typed, with all its lines; null: nothing was. */
  readonly pasted: () => string | null;
};

/** What a terminal sends within this time comes from no hand, ms. */
const breath = 150;
/** Readline takes long to show what is longer. */
const mostShown = 1000;

/** The lines of one text; what was sent ahead of its line waits for it. */
export function openTextInput(stdin: Input): {readonly line: () => TextLine} {
  const waiting: Waiting = {begun: nothing, tokens: []};
  return {line: () => new Line(stdin, waiting)};
}

type Waiting = {begun: Begun; tokens: readonly Token[]};

class Line implements TextLine {
  readonly keys: PassThrough;
  readonly #stdin: Input;
  readonly #waiting: Waiting;
  #timer: NodeJS.Timeout | undefined;
  #pasted: string | null = null;
  #begun = false;
  #ended = false;

  constructor(stdin: Input, waiting: Waiting) {
    this.#stdin = stdin;
    this.#waiting = waiting;
    const setRawMode = (raw: boolean): unknown => stdin.setRawMode(raw);
    this.keys = Object.assign(new PassThrough(), {setRawMode});
    stdin.setEncoding('utf8');
    stdin.on('data', this.#heard).on('end', this.#closed);
    stdin.resume();
    this.#sort();
  }

  pasted(): string | null {
    return this.#pasted;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#stdin.off('data', this.#heard).off('end', this.#closed);
    this.#stdin.pause();
  }

  readonly #closed = (): void => {
    this.keys.end();
  };

  readonly #heard = (chunk: string): void => {
    const waiting = this.#waiting;
    const {tokens, begun} = readTokens(waiting.begun, chunk);
    waiting.begun = begun;
    waiting.tokens = [...waiting.tokens, ...tokens];
    this.#sort();
  };

  /** Takes what waits for a paste, or for typed; where that cannot be told yet, what follows tells. */
  #sort(): void {
    clearTimeout(this.#timer);
    const {tokens, begun} = this.#waiting;
    if (this.#ended) return;
    if (tokens.some(isCtrlC)) this.#type(tokens);
    else if (begun.what !== 'nothing') this.#later(this.#giveUp);
    else if (isPaste(tokens)) this.#later(this.#paste);
    else if (tokens.length === 1 && tokens.some(isEnd) && !this.#begun)
      this.#later(this.#typeAll);
    else this.#type(tokens);
  }

  #later(then: () => void): void {
    this.#timer = setTimeout(then, breath);
  }

  readonly #giveUp = (): void => {
    const waiting = this.#waiting;
    waiting.tokens = [...waiting.tokens, ...giveUp(waiting.begun)];
    waiting.begun = nothing;
    this.#sort();
  };

  readonly #typeAll = (): void => {
    this.#type(this.#waiting.tokens);
  };

  #type(tokens: readonly Token[]): void {
    this.#waiting.tokens = [];
    for (const token of tokens) this.keys.write(textOf(token));
    this.#begun ||= tokens.some((token) => !isEnd(token));
    this.#ended ||= tokens.some(isEnd);
  }

  readonly #paste = (): void => {
    this.#pasted = this.#waiting.tokens.map(linesOf).join('');
    this.#waiting.tokens = [];
    this.#ended = true;
    this.keys.write('\r');
  };
}

const textOf = (token: Token): string =>
  token.type === 'key' ? token.bytes : token.text.replaceAll('\u001b', '');

const isEnd = (token: Token): boolean =>
  token.type === 'key' && /^[\r\n]$/.test(token.bytes);

const isCtrlC = (token: Token): boolean =>
  token.type === 'key' && token.bytes === '\u0003';

/** More than a hand types at once: a line with something behind it, or very much. */
const isPaste = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, -1).some(isEnd) ||
  tokens.some(
    (token) =>
      token.type === 'paste' &&
      (/[\r\n]/.test(token.text) || token.text.length > mostShown),
  );

/** As a part of a text: no key but those that write. */
function linesOf(token: Token): string {
  if (isEnd(token)) return '\n';
  if (token.type === 'paste') return token.text.replaceAll(/\r\n?/g, '\n');
  return token.bytes < ' ' && token.bytes !== '\t' ? '' : token.bytes;
}
