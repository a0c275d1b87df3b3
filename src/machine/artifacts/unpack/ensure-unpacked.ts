import {lstat, mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {isAlive} from '../../processes/is-alive.js';
import {ensureJars} from '../ensure-jars.js';
import {type EnsureOptions, type Jar, fileOf} from '../jars.js';
import {troubleOf} from '../troubles.js';

/** A jar that holds programs, and how much room they take. */
export type PackedJar = Jar & {readonly unpackedBytes: number};

type UnpackOptions = Omit<EnsureOptions, 'lock'> & {
  readonly jar: PackedJar;
  /** Which files of the jar. */
  readonly wanted: RegExp;
  /** Where they are to be. */
  readonly home: string;
};

/** Written last, and only in a folder that is not yet in its place: the size of every file. */
const list = 'unpacked.json';
let count = 0;

/**
 * Brings the programs of a jar into their folder, unless they are there and whole: fetched, held
 * against the lock, unpacked beside it, and renamed. Throws a TrainerError when the user can help,
 * the signal's reason when aborted.
 */
export async function ensureUnpacked(options: UnpackOptions): Promise<void> {
  const {home, jar, wanted, folder, product} = options;
  const {signal = new AbortController().signal} = options;
  if (await isWhole(home)) return;
  await ensureJars({...options, lock: [jar]});
  options.onProgress?.({step: 'unpacking', product: product.name});
  count += 1;
  const work = `${home}.${process.pid}-${count}`;
  try {
    await removeLeftovers(home);
    // Loaded only now: most starts unpack nothing.
    const {unpackJar} = await import('./unpack-jar.js');
    await unpackJar(join(folder, fileOf(jar)), work, {wanted, signal});
    await writeFile(join(work, list), JSON.stringify(await sizesIn(work)));
    await putInPlace(work, home);
  } catch (error) {
    signal.throwIfAborted();
    const attempted = {product, folder: dirname(home), missingBytes: jar.unpackedBytes};
    throw troubleOf(error, attempted);
  } finally {
    await rm(work, {recursive: true, force: true});
  }
}

/** Another trainer may have been quicker: its files are as good as ours, and may be in use. */
async function putInPlace(work: string, home: string): Promise<void> {
  if (await isWhole(home)) return;
  await rm(home, {recursive: true, force: true});
  await rename(work, home).catch(async (error: unknown) => {
    if (!(await isWhole(home))) throw error;
  });
}

/** Whether every file is there in its size: whatever tidies up a disk takes one, or cuts it. */
async function isWhole(home: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(home, list), 'utf8')) as Sizes;
    const found = await Promise.all(
      Object.entries(sizes).map(
        async ([path, size]) => (await lstat(join(home, path))).size === size,
      ),
    );
    return found.every(Boolean);
  } catch {
    return false;
  }
}

type Sizes = Readonly<Record<string, number>>;

async function sizesIn(folder: string): Promise<Sizes> {
  const sizes: Record<string, number> = {};
  for (const path of await readdir(folder, {recursive: true})) {
    const found = await lstat(join(folder, path));
    if (!found.isDirectory()) sizes[path] = found.size;
  }
  return sizes;
}

/** What processes that are gone had begun to unpack. */
async function removeLeftovers(home: string): Promise<void> {
  const parent = dirname(home);
  await mkdir(parent, {recursive: true});
  for (const name of await readdir(parent)) {
    const [, pid] = /^\.(\d+)-\d+$/.exec(name.slice(basename(home).length)) ?? [];
    if (
      name.startsWith(`${basename(home)}.`) &&
      pid !== undefined &&
      !isAlive(Number(pid))
    )
      await rm(join(parent, name), {recursive: true, force: true});
  }
}
