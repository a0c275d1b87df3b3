/** Processes by `ps`, where there is no /proc (macOS). */
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {ProcessIdentity} from './process-identity.js';

const columns = 'pid=,state=,lstart=,args=';

export async function identifyByPs(pid: number): Promise<ProcessIdentity | null> {
  return (await ask('-p', String(pid)))[0] ?? null;
}

export async function listByPs(): Promise<readonly ProcessIdentity[]> {
  return ask('-ax');
}

export async function isStoppedByPs(pid: number): Promise<boolean> {
  return (await ask('-p', String(pid)))[0]?.state.startsWith('T') === true;
}

type Row = ProcessIdentity & {readonly state: string};

async function ask(...which: readonly string[]): Promise<readonly Row[]> {
  // In its own language and time zone `ps` would word the start of a process as the caller's.
  const env = {...process.env, LC_ALL: 'C', TZ: 'UTC'};
  const run = promisify(execFile);
  const {stdout} = await run('ps', ['-ww', ...which, '-o', columns], {
    env,
    maxBuffer: 16_000_000,
  }).catch(() => ({stdout: ''})); // no such process is an exit code, too
  return stdout
    .split('\n')
    .map(parse)
    .filter((row) => row !== null)
    .filter(({state}) => !/^[ZX]/.test(state)); // a zombie counts as none
}

/** `  123 S+ Sat Nov 21 05:09:17 2026 java -cp …`, as BSD and procps print it. */
function parse(line: string): Row | null {
  const match = /^\s*(\d+)\s+(\S+)\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/.exec(
    line.trimEnd(),
  );
  if (!match) return null;
  const [, pid, state = '', started = '', command = ''] = match;
  return {pid: Number(pid), state, started, command};
}
