/** Where a command writes, and whether a person is looking. */
import {styleText} from 'node:util';
import wrapAnsi from 'wrap-ansi';

export type Style = Parameters<typeof styleText>[0];

export type Output = {
  /** To stdout, with an end of line. */
  readonly print: (text: string) => void;
  /** To stderr, with an end of line: progress and remarks. */
  readonly remark: (text: string) => void;
  /** True when stderr is a terminal on which a line may be drawn over. */
  readonly live: boolean;
  /** Draws over the last line of stderr; only when `live`. */
  readonly redraw: (text: string) => void;
  readonly paint: (style: Style, text: string) => string;
  readonly columns: number;
  /** Breaks long lines between words on a terminal; a pipe gets them whole. */
  readonly wrap: (text: string) => string;
};

export function openOutput(options: {
  readonly plain: boolean;
  readonly env: NodeJS.ProcessEnv;
}): Output {
  const {stdout, stderr} = process;
  // A reader that has seen enough (`| head`) is no error.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  const colour =
    stdout.isTTY &&
    !options.plain &&
    !options.env['NO_COLOR'] &&
    options.env['TERM'] !== 'dumb';
  const live = stderr.isTTY && !options.plain && options.env['TERM'] !== 'dumb';
  return {
    print: (text) => {
      stdout.write(`${text}\n`);
    },
    remark: (text) => {
      stderr.write(live ? `\r\u001b[K${text}\n` : `${text}\n`);
    },
    live,
    redraw: (text) => {
      if (live) stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
    },
    paint: (style, text) =>
      colour ? styleText(style, text, {validateStream: false}) : text,
    columns: stdout.columns || 80,
    wrap: (text) =>
      stdout.isTTY ? wrapAnsi(text, stdout.columns || 80, {trim: false}) : text,
  };
}
