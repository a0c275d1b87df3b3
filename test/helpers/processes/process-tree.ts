/** Who descends from whom, by /proc or ps: for proofs that nothing is left. */
import {execFileSync} from 'node:child_process';
import {readlinkSync} from 'node:fs';

type Row = {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly command: string;
};

function table(): readonly Row[] {
  const text = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,state=,args='], {
    encoding: 'utf8',
    maxBuffer: 32_000_000,
  });
  return text
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, state, command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      state: state ?? '',
      command: command ?? '',
    }));
}

/** Everything below a process, itself left out. */
export function descendantsOf(pid: number): readonly Row[] {
  const rows = table();
  const below = (parent: number): readonly Row[] =>
    rows
      .filter((row) => row.parent === parent)
      .flatMap((row) => [row, ...below(row.pid)]);
  return below(pid);
}

/** Of these pids, those that still live (a zombie does not). */
export function stillAlive(pids: readonly number[]): readonly Row[] {
  return table().filter(({pid, state}) => pids.includes(pid) && !state.startsWith('Z'));
}

/** The folder in which a process works; empty when it is gone, or where there is no /proc. */
export function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** Every living process with this text in its command line or its working folder: a broker names its files from there. */
export function withText(text: string): readonly Row[] {
  return table().filter(
    ({pid, command, state}) =>
      !state.startsWith('Z') &&
      (command.includes(text) || workingFolder(pid).includes(text)),
  );
}
