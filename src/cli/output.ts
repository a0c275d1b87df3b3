/** Where a command writes, and whether a person is looking. */
import {openTerminalText, type Style} from './terminal-text.js';
import {wrapLines} from './wrap-lines.js';

export type Output = {
  /** To stdout, with an end of line. */
  readonly print: (text: string) => void;
  /** To stderr, with an end of line: progress and remarks, broken between words on a terminal. */
  readonly remark: (text: string) => void;
  /** True when stderr is a terminal on which a line may be drawn over. */
  readonly live: boolean;
  /** Draws over the last line of stderr; only when `live`. */
  readonly redraw: (text: string) => void;
  readonly paint: (style: Style, text: string) => string;
  /** Whether stdout shows colours. */
  readonly colour: boolean;
  /** To stdout as it is: for our own content that a library has drawn in colours. */
  readonly printDrawn: (text: string) => void;
  readonly columns: number;
  /** Breaks long lines between words on a terminal; a pipe gets them whole. */
  readonly wrap: (text: string) => string;
};

type Stream = {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
};

/** Where it goes: this process's own, or those of a test. */
export type Streams = {readonly stdout: Stream; readonly stderr: Stream};

/** An output on this process's own streams, or on others. Nothing that it prints commands the terminal but what it paints itself. */
export function openOutput(options: {
  readonly plain: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly streams?: Streams;
}): Output {
  const {stdout, stderr} = options.streams ?? process;
  const wanted = !options.plain && options.env['TERM'] !== 'dumb';
  const toTerminal = stdout.isTTY === true;
  const live = stderr.isTTY === true && wanted;
  const colour = toTerminal && wanted && !options.env['NO_COLOR'];
  const columns = widthOf(stdout);
  const {paint, clean} = openTerminalText({
    colour,
    terminal: toTerminal || stderr.isTTY === true,
  });
  return {
    print: (text) => stdout.write(`${clean(text)}\n`),
    remark: (text) =>
      stderr.write(`${live ? clearLine : ''}${broken(clean(text), stderr)}\n`),
    live,
    redraw: (text) => {
      const line = clean(text).replaceAll('\n', ' ');
      if (live) stderr.write(`${clearLine}${line.slice(0, widthOf(stderr) - 1)}`);
    },
    paint,
    colour,
    printDrawn: (text) => stdout.write(`${text}\n`),
    columns,
    wrap: (text) => broken(text, stdout),
  };
}

const broken = (text: string, stream: Stream): string =>
  stream.isTTY === true ? wrapLines(text, widthOf(stream)) : text;

/** Some terminals say that they are 0 wide. */
export const widthOf = ({columns = 0}: Stream): number => (columns > 0 ? columns : 80);

const clearLine = '\r\u001b[K';
