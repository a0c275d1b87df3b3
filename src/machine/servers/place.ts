/**
 * Where a server lives that root may not run: PostgreSQL refuses. It is started as `nobody`, who may
 * not enter root's home, so that all it reads and writes lies below the system's temporary folder.
 */
import {
  chown,
  cp,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {TrainerError} from '../../errors.js';

type User = {readonly uid: number; readonly gid: number};

export type Place = {
  readonly folder: string;
  /** Whom the server is started as; null: whoever we are. */
  readonly user: User | null;
};

/** Names begin with it and the run's id. */
const prefix = 'ackademy';

/**
 * A new folder for a server that refuses root. `folder`, right in the run's folder, is where it is for
 * everybody else; for root it is a link to it, by which it is found once the run is dead.
 */
export async function openPlace(
  folder: string,
  {runId, product}: {readonly runId: string; readonly product: string},
): Promise<Place> {
  if (process.getuid?.() !== 0) {
    await mkdir(folder);
    return {folder, user: null};
  }
  const user = await nobody();
  const elsewhere = join(
    await openToAll(product),
    `${prefix}-${runId}-${basename(folder)}`,
  );
  await symlink(elsewhere, folder);
  await mkdir(elsewhere, {mode: 0o700});
  const place = {folder: elsewhere, user};
  await give(place, elsewhere).catch((error: unknown) => {
    throw noPlace(product, String(error));
  });
  return place;
}

/** Gives a file or a folder to whom the server is started as. */
export async function give({user}: Place, path: string): Promise<void> {
  if (user) await chown(path, user.uid >>> 0, user.gid >>> 0);
}

/** Where the server finds programs that lie in `folder`: there, or in a copy of its own. */
export async function within(place: Place, folder: string): Promise<string> {
  if (!place.user) return folder;
  const copy = join(place.folder, 'programs');
  await cp(folder, copy, {recursive: true, verbatimSymlinks: true});
  return copy;
}

/** Removes the folder of a run with all that it links to elsewhere. */
export async function removeRun(folder: string, runId: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await removePlace(join(folder, name), runId);
  await rm(folder, {recursive: true, force: true});
}

/** Removes a folder of a run and, when it is a link to a place of that run, the place. */
export async function removePlace(folder: string, runId: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (found?.isSymbolicLink()) {
    const target = await readlink(folder);
    if (basename(target).startsWith(`${prefix}-${runId}-`))
      await rm(target, {recursive: true, force: true});
  }
  await rm(folder, {recursive: true, force: true});
}

/** By passwd(5): it is -2 on macOS, 65534 or 99 elsewhere. */
async function nobody(): Promise<User> {
  const known = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid = '65534', gid = '65534'] =
    /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(known) ?? [];
  return {uid: Number(uid), gid: Number(gid)};
}

/** The first folder for temporary files that everybody may enter. */
async function openToAll(product: string): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp'])
    if (await mayBeEntered(folder)) return folder;
  throw noPlace(product, '');
}

async function mayBeEntered(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (!found || (found.mode & 0o001) === 0) return false;
  return dirname(folder) === folder || mayBeEntered(dirname(folder));
}

const noPlace = (product: string, said: string): TrainerError =>
  new TrainerError('environment', 'no-place-for-server', {product, said});
