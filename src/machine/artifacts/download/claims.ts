import {readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';

/** The part files that this process is writing. */
const claimed = new Set<string>();
let count = 0;

/**
 * A path for the unfinished download of `name` that no other download uses. What a dead process left
 * of the same file lies there already. Give it back with `release`.
 *
 * The owner's pid is in the name. Should a pid mislead us (a folder shared by containers, each with
 * its own pids), then two downloads write the same bytes to the same places: harmless.
 */
export async function claim(folder: string, name: string): Promise<string> {
  count += 1;
  const path = join(folder, `${name}.${process.pid}-${count}.part`);
  claimed.add(path);
  let adopted = false;
  for (const left of await leftovers(folder, name)) {
    if (adopted) await rm(left, {force: true, recursive: true});
    else adopted = await moved(left, path);
  }
  return path;
}

export function release(path: string): void {
  claimed.delete(path);
}

async function leftovers(folder: string, name: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.part'))
    .map((entry) => ({
      path: join(folder, entry),
      owner: Number.parseInt(entry.slice(name.length + 1), 10),
    }))
    .filter(({path, owner}) => !inUse(path, owner))
    .map(({path}) => path);
}

function inUse(path: string, owner: number): boolean {
  if (owner === process.pid) return claimed.has(path);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // ESRCH: there is no such process. EPERM: there is, of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** False when somebody else was quicker. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch {
    return false;
  }
}
