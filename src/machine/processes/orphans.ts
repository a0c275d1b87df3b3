/** Runs whose lab host is gone without having cleaned up: found by the next start and by the doctor. */
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findByMarker, identify, killIdentified} from './processes.js';
import {isRunId} from '../run-id.js';
import {markerOf} from '../guard/protocol.js';
import {removeRun} from '../servers/place.js';

type Owner = {readonly pid: number; readonly started: string; readonly runId: string};

export type Leftover = {
  readonly runId: string;
  readonly folder: string;
  /** Processes of that run that still live. */
  readonly pids: readonly number[];
};

/** Notes in the run's folder whose it is. */
export async function claimRun(folder: string, runId: string): Promise<void> {
  const me = await identify(process.pid);
  const owner: Owner = {pid: process.pid, started: me?.started ?? '', runId};
  await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
}

/** Runs below this folder whose owner is gone. */
export async function findLeftovers(runs: string): Promise<readonly Leftover[]> {
  const names = await readdir(runs).catch(() => []);
  const found = await Promise.all(
    // Whatever else lies there is not ours: its name would be the marker of whom we kill.
    names.filter(isRunId).map(async (name) => leftoverIn(join(runs, name), name)),
  );
  return found.filter((one) => one !== null);
}

/** Ids of the runs below this folder whose owner lives. */
export async function findLive(runs: string): Promise<readonly string[]> {
  const dead = (await findLeftovers(runs)).map(({runId}) => runId);
  const names = await readdir(runs).catch(() => []);
  return names.filter((name) => isRunId(name) && !dead.includes(name));
}

/** Kills what is left of dead runs, and removes their folders. Returns how many processes there were. */
export async function sweepLeftovers(runs: string): Promise<number> {
  let killed = 0;
  for (const {folder, runId} of await findLeftovers(runs)) {
    for (const known of await findByMarker(markerOf(runId)))
      if (await killIdentified(known)) killed += 1;
    await removeRun(folder, runId);
  }
  return killed;
}

async function leftoverIn(folder: string, runId: string): Promise<Leftover | null> {
  const owner = await readOwner(join(folder, 'owner.json'));
  const alive = owner && (await identify(owner.pid));
  if (owner && alive?.started === owner.started) return null;
  // Without an owner the folder may be a second old: its host has yet to claim it.
  const live = await findByMarker(markerOf(runId));
  if (!owner && live.length > 0) return null;
  return {runId, folder, pids: live.map(({pid}) => pid)};
}

async function readOwner(file: string): Promise<Owner | null> {
  try {
    const said: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isOwner(said) ? said : null;
  } catch {
    return null;
  }
}

const isOwner = (said: unknown): said is Owner =>
  typeof said === 'object' &&
  said !== null &&
  'pid' in said &&
  typeof said.pid === 'number' &&
  'started' in said;
