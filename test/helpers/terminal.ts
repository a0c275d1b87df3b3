/** The real command in a real terminal of any size, and all that was ever printed there. */
import xterm from '@xterm/headless';
import {spawn} from 'node-pty';
import {eventually} from './until.js';

type Options = {
  readonly cols?: number;
  readonly rows?: number;
  /** What the terminal says that it is. */
  readonly term?: string;
  /** What node runs: ackademy as it is built. */
  readonly program?: readonly string[];
};

export type RealTerminal = Disposable & {
  readonly pid: number;
  /** Resolves with the exit code, or with 128 and the number of the signal. */
  readonly exited: Promise<number>;
  /** Every byte that was written, escapes and all. */
  readonly written: () => string;
  /**
   * All rows, those that went off the top, too; of a full screen, the rows that are shown. Never
   * half a frame: what is drawn together (DEC 2026) is seen together.
   */
  readonly transcript: () => string;
  readonly press: (keys: string) => void;
  /** Waits until the transcript has this text. */
  readonly sees: (text: string, within?: number) => Promise<void>;
};

/** Starts `ackademy` with these arguments in a terminal of its own. */
export function openTerminal(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  {
    cols = 80,
    rows = 24,
    term = 'xterm-256color',
    program = ['dist/main.js'],
  }: Options = {},
): RealTerminal {
  const size = {cols, rows};
  const terminal = new xterm.Terminal({
    ...size,
    scrollback: 5000,
    allowProposedApi: true,
  });
  const child = spawn(process.execPath, [...program, ...args], {
    ...size,
    name: term,
    env: {...env, TERM: term},
  });
  let written = '';
  child.onData((data) => {
    written += data;
    terminal.write(data);
  });
  const exited = new Promise<number>((resolve) => {
    child.onExit(({exitCode, signal}) => {
      resolve(signal ? 128 + signal : exitCode);
    });
  });
  const row = (at: number): string =>
    terminal.buffer.active.getLine(at)?.translateToString(true) ?? '';
  const allRows = (): string =>
    Array.from({length: terminal.buffer.active.length}, (_, at) => row(at)).join('\n');
  let before: string | null = null;
  const onTogether = (final: 'h' | 'l', then: () => void): void => {
    terminal.parser.registerCsiHandler({prefix: '?', final}, (params) => {
      if (params.includes(2026)) then();
      return false;
    });
  };
  onTogether('h', () => {
    before ??= allRows();
  });
  onTogether('l', () => {
    before = null;
  });
  const transcript = (): string => before ?? allRows();
  return {
    pid: child.pid,
    exited,
    transcript,
    written: () => written,
    press: (keys) => {
      child.write(keys);
    },
    sees: async (text, within = 20_000) => {
      try {
        await eventually(`"${text}"`, () => transcript().includes(text), within);
      } catch (error) {
        throw new Error(`${String(error)}\n${transcript()}`, {cause: error});
      }
    },
    [Symbol.dispose]: () => {
      child.kill('SIGKILL');
    },
  };
}
