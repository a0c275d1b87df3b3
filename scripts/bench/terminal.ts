/** A program in a real pseudo-terminal, its screen as text, and when it last changed. */
import {readFileSync} from 'node:fs';
import xterm from '@xterm/headless';
import {spawn} from 'node-pty';

export type Terminal = Disposable & {
  readonly pid: number;
  text(): string;
  press(keys: string): void;
  /** Milliseconds from now to the first screen for which this is true. Throws after 30 s. */
  until(isThere: (text: string) => boolean): Promise<number>;
  /** How many times the screen was written to so far. */
  writes(): number;
};

export function openTerminal(
  file: string,
  args: readonly string[],
  {
    cwd,
    env,
    columns = 80,
    rows = 24,
  }: {
    cwd: string;
    env: NodeJS.ProcessEnv;
    columns?: number;
    rows?: number;
  },
): Terminal {
  const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  const child = spawn(file, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env,
  });
  let writes = 0;
  const waiting = new Set<() => void>();
  child.onData((data) => {
    writes += 1;
    screen.write(data, () => {
      for (const look of waiting) look();
    });
  });
  const text = () =>
    Array.from({length: rows}, (_, row) => {
      const line = screen.buffer.active.getLine(screen.buffer.active.viewportY + row);
      return line?.translateToString(true) ?? '';
    }).join('\n');
  return {
    pid: child.pid,
    text,
    writes: () => writes,
    press: (keys) => {
      child.write(keys);
    },
    until: async (isThere) => whenTrue(() => isThere(text()), {waiting, text}),
    [Symbol.dispose]: () => {
      child.kill('SIGKILL');
      screen.dispose();
    },
  };
}

/** Milliseconds until it is true, looked at whenever the screen changes. */
async function whenTrue(
  isTrue: () => boolean,
  {waiting, text}: {waiting: Set<() => void>; text: () => string},
): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      waiting.delete(look);
      reject(new Error(`never came:\n${text()}`));
    }, 30_000);
    const look = () => {
      if (!isTrue()) return;
      clearTimeout(late);
      waiting.delete(look);
      resolve(performance.now() - began);
    };
    waiting.add(look);
    look();
  });
}

/** Resident memory of a process in MB, and the processor time that it has used, in seconds (Linux). */
export function usageOf(pid: number): {
  readonly megabytes: number;
  readonly seconds: number;
} {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024,
    // proc(5): utime and stime in clock ticks of 10 ms.
    seconds: (Number(fields[11]) + Number(fields[12])) / 100,
  };
}
