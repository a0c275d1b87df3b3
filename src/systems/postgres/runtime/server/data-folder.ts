/** What a new server of PostgreSQL needs on the disk, and what its processes have in common. */
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../../../errors.js';
import {markerOf, type SpawnSpec} from '../../../../machine/guard/protocol.js';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import {give, openPlace, within} from '../../../../machine/servers/place.js';
import {lastLinesOf, runTool} from '../../../../machine/servers/server-process.js';
import {name} from './installation.js';

export type DataFolder = {
  /** Of the server, in its run. */
  readonly key: string;
  readonly programs: string;
  readonly data: string;
  readonly log: string;
  /** It stands in the title of each process, and something follows on it: the space ends it there. */
  readonly clusterName: string;
  readonly start: Pick<SpawnSpec, 'cwd' | 'env' | 'user'>;
};

type Inputs = {
  readonly env: NodeJS.ProcessEnv;
  readonly spawner: Spawner;
  readonly folder: string;
  readonly key: string;
  readonly log: string;
  readonly signal: AbortSignal;
};

const initializedWithin = 60_000;

/** Makes the data folder of a new server, whose superuser has this name and this password. */
export async function makeDataFolder(
  {env, spawner, folder, key, log, signal}: Inputs,
  installed: string,
  owner: {readonly user: string; readonly password: string},
): Promise<DataFolder> {
  const place = await openPlace(folder, {runId: spawner.runId, product: name});
  const made: DataFolder = {
    key,
    programs: join(await within(place, installed), 'bin'),
    data: join(place.folder, 'data'),
    log,
    clusterName: `${key} ${markerOf(spawner.runId)} `,
    start: {
      cwd: place.folder,
      // Messages in English, and no setting from outside.
      env: {PATH: env['PATH'] ?? '', LC_ALL: 'C'},
      ...(place.user ? {user: place.user} : {}),
    },
  };
  const secret = join(place.folder, 'password');
  await writeFile(secret, owner.password, {mode: 0o600});
  await give(place, secret);
  const spec = initdb(made, owner.user, secret);
  const done = await runTool(name, spawner, {spec, within: initializedWithin, signal});
  if (!done) throw await trouble(made);
  await rm(secret);
  return made;
}

const initdb = (
  {key, programs, data, log, clusterName, start}: DataFolder,
  user: string,
  secret: string,
): SpawnSpec => ({
  key: `${key}-data`,
  command: join(programs, 'initdb'),
  args: [
    ...[`--pgdata=${data}`, `--username=${user}`, `--pwfile=${secret}`],
    ...['--auth=scram-sha-256', '--no-locale', '--encoding=UTF8', '--wal-segsize=1'],
    // The power does not fail before a server has started.
    ...['--no-sync', '--no-instructions', `--set=cluster_name=${clusterName}`],
  ],
  ...start,
  output: {kind: 'log', file: initdbLog(log)},
});

const initdbLog = (log: string): string => log.replace(/\.log$/, '-data.log');

async function trouble({data, ...folder}: DataFolder): Promise<TrainerError> {
  const log = initdbLog(folder.log);
  const said = await lastLinesOf(log);
  return /No space left on device|Disk quota exceeded/.test(said)
    ? new TrainerError('environment', 'no-room-for-server', {product: name, folder: data})
    : new TrainerError('environment', 'server-not-prepared', {product: name, said, log});
}
