/** The app on a terminal emulator: keys in, picture out. */
import {EventEmitter} from 'node:events';
import xterm from '@xterm/headless';
import type {AppServices} from '../../src/ui/services.js';
import {mountApp} from '../../src/ui/mount-app.js';
import {loadModule} from '../../src/ui/screens/modules.js';
import {sleep} from '../../src/machine/waiting.js';
import {eventually} from './until.js';

/** The app draws at most 120 frames a second. */
const frameMs = 10;

type Size = {readonly columns: number; readonly rows: number};

class FakeStdin extends EventEmitter {
  raw = false;
  flowing = false;
  setEncoding() {
    return this;
  }
  setRawMode(raw: boolean) {
    this.raw = raw;
    return this;
  }
  resume() {
    this.flowing = true;
    return this;
  }
  pause() {
    this.flowing = false;
    return this;
  }
}

class FakeStdout extends EventEmitter {
  columns: number;
  rows: number;
  bytes = '';
  writes = 0;
  readonly #terminal: xterm.Terminal;
  #queue = Promise.resolve();

  constructor({columns, rows}: Size, terminal: xterm.Terminal) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#terminal = terminal;
  }

  write(data: string) {
    this.bytes += data;
    this.writes += 1;
    this.#queue = this.#queue.then(
      () =>
        new Promise<void>((done) => {
          this.#terminal.write(data, done);
        }),
    );
    return true;
  }

  async drained() {
    await this.#queue;
  }
}

/** Names of keys and what a terminal sends for them. */
export const keys = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  space: ' ',
  tab: '\t',
  backspace: '\u007f',
  pageDown: '\u001b[6~',
  ctrlC: '\u0003',
  ctrlZ: '\u001a',
} as const;

/** A text as the keys that type it. */
export const letters = (text: string): readonly string[] => text.split('');

export const sizes: readonly Size[] = [
  {columns: 60, rows: 20},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];

/** `reader`: told as text, for a screen reader. */
type Look = {readonly colour?: boolean; readonly reader?: boolean};

export type Mounted = Awaited<ReturnType<typeof mount>>;

const all = [
  'station',
  'lesson',
  'story',
  'quiz',
  'card',
  'plan',
  'lab',
  'search',
  'price',
  'practice',
  'interview',
] as const;

/** What screens load when they are first opened is there. */
export async function loadScreens(): Promise<void> {
  await Promise.all(all.map(loadModule));
}

/** Mounts the app and waits for its first picture. What screens load when they are first opened is there. */
export async function mount(
  services: AppServices,
  {columns = 80, rows = 24, colour = false, reader = false}: Partial<Size> & Look = {},
) {
  await loadScreens();
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    // As a terminal driver does it.
    convertEol: true,
  });
  const stdin = new FakeStdin();
  const stdout = new FakeStdout({columns, rows}, terminal);
  const patience = {escape: 1, report: 1};
  const app = mountApp(services, {stdin, stdout, colour, patience, reader});
  /** Until two frames long nothing was drawn: what a key began is then on the screen. */
  const settle = async () => {
    let quiet = 0;
    while (quiet < 2) {
      const before = stdout.writes;
      await sleep(frameMs);
      quiet = stdout.writes === before ? quiet + 1 : 0;
    }
    await stdout.drained();
  };
  const lines = () =>
    Array.from(
      {length: stdout.rows},
      (_, row) =>
        terminal.buffer.active
          .getLine(terminal.buffer.active.viewportY + row)
          ?.translateToString(true) ?? '',
    );
  const text = () => lines().join('\n').trimEnd();
  await settle();
  return {
    app,
    stdin,
    stdout,
    terminal,
    lines,
    text,
    settle,
    /** Each as a chunk of its own. */
    async press(...chunks: readonly string[]) {
      for (const chunk of chunks) {
        stdin.emit('data', chunk);
        await settle();
      }
      return text();
    },
    async until(fragment: string) {
      await eventually(
        `"${fragment}" on the screen`,
        async () => {
          await settle();
          return text().includes(fragment);
        },
        2000,
      ).catch((error: unknown) => {
        throw new Error(`never saw "${fragment}":\n${text()}`, {cause: error});
      });
      return text();
    },
    async resize(size: Size) {
      terminal.resize(size.columns, size.rows);
      Object.assign(stdout, size);
      stdout.emit('resize');
      await settle();
      return text();
    },
    async [Symbol.asyncDispose]() {
      await app.unmount();
      terminal.dispose();
    },
  };
}
