import type {TerminalOutput} from './streams.js';

export type ScreenOutput = {
  readonly stream: NodeJS.WriteStream;
  /** From now on nothing is drawn. */
  readonly mute: () => void;
};

// A terminal that knows it (DEC 2026) shows what is between the two at once.
const together = {begin: '\u001b[?2026h', end: '\u001b[?2026l'};

/**
 * The terminal for one life of Ink, at the size that it has now: when the size changes, Ink is
 * mounted anew. By itself it would draw relative to rows that the terminal has wrapped or moved,
 * and wipe the scrollback.
 */
export function screenOutput(stdout: TerminalOutput): ScreenOutput {
  let muted = false;
  const same = (): unknown => stream;
  const {columns, rows} = stdout;
  const stream = {
    isTTY: true,
    columns,
    rows,
    write: (frame: string, done?: () => void): boolean => {
      if (!muted && frame !== '') stdout.write(together.begin + frame + together.end);
      done?.();
      return true;
    },
    on: same,
    off: same,
  };
  return {
    // Ink draws with these alone.
    stream: stream as unknown as NodeJS.WriteStream,
    mute: () => {
      muted = true;
    },
  };
}
