/** What some programs in Java need beside the clients: fetched when a lab needs it. */
import {ensureJars} from '../../machine/artifacts/ensure-jars.js';
import {fileOf, type InstallEvent, type JarLock} from '../../machine/artifacts/jars.js';
import postgresql from './postgresql.lock.json' with {type: 'json'};
import streams from './streams.lock.json' with {type: 'json'};

/** Jars in a folder, in the order of the class path. */
export type Jars = {readonly folder: string; readonly names: readonly string[]};

/** Where jars are kept, and what fetching them takes. */
export type Fetching = {
  readonly jars: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly tell: (event: InstallEvent) => void;
};

/** Kafka Streams without a store on disk: what keeps one would be 73 MB more. */
const locks: Readonly<Record<string, JarLock>> = {
  'kafka-streams': streams,
  postgresql,
};

/** The libraries of these names. Throws a TrainerError when the user can help, and for a name that nobody knows. */
export async function openLibraries(
  names: readonly string[],
  fetching: Fetching,
): Promise<Jars> {
  const found: string[] = [];
  for (const name of names) {
    const lock = locks[name];
    if (!lock) throw new Error(`no library ${name}`);
    await fetchPinned(name, lock, fetching);
    found.push(...lock.map(fileOf));
  }
  return {folder: fetching.jars, names: found};
}

/** Sees to it that the jars of a lock are there. */
export async function fetchPinned(
  name: string,
  lock: JarLock,
  {jars: folder, env, signal, tell}: Fetching,
): Promise<void> {
  const product = {name, version: lock[0]?.version ?? '', homeVariable: null};
  await ensureJars({product, lock, folder, env, signal, onProgress: tell});
}
