/** Who a process is: a pid alone may have been given to another process since. */
import {readFile, readdir} from 'node:fs/promises';
import type {ProcessIdentity} from './process-identity.js';
import {identifyByPs, isStoppedByPs, listByPs} from './ps.js';

const hasProc = process.platform === 'linux';

/** The process with this pid, or null when there is none (a zombie counts as none). */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  return hasProc ? identifyByProc(pid) : identifyByPs(pid);
}

/** Every process of this machine that has an argument which ends in `marker`. */
export async function findByMarker(marker: string): Promise<readonly ProcessIdentity[]> {
  const all = hasProc ? await listProc() : await listByPs();
  return all.filter(
    ({pid, command}) => pid !== process.pid && `${command} `.includes(`${marker} `),
  );
}

/** A signal for the very process that was identified; false when it is gone already. */
export async function signalIdentified(
  known: ProcessIdentity,
  signal: NodeJS.Signals,
): Promise<boolean> {
  const now = await identify(known.pid);
  if (now?.started !== known.started) return false;
  try {
    process.kill(known.pid, signal);
    return true;
  } catch {
    return false;
  }
}

export const killIdentified = async (known: ProcessIdentity): Promise<boolean> =>
  signalIdentified(known, 'SIGKILL');

async function identifyByProc(pid: number): Promise<ProcessIdentity | null> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // proc(5): the name in field 2 may hold spaces and brackets; field 3 is the state, 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return {pid, started: fields[19] ?? '', command: command.replaceAll('\0', ' ')};
  } catch {
    return null;
  }
}

async function listProc(): Promise<readonly ProcessIdentity[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const all = await Promise.all(pids.map(identifyByProc));
  return all.filter((one) => one !== null);
}

/** Whether the process is stopped by a signal (SIGSTOP has taken effect). */
export async function isStopped(pid: number): Promise<boolean> {
  if (hasProc) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
  }
  return isStoppedByPs(pid);
}
