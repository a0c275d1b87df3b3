import {readdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {isAlive} from '../../processes/is-alive.js';

/** The part files that this process is writing. */
const claimed = new Set<string>();
let count = 0;

/**
 * A path for the unfinished download of `file` that no other download uses. What a dead process left
 * of the same file lies there already. Give it back with `release`. The owner's pid is in the name.
 */
export async function claim(folder: string, file: string): Promise<string> {
  count += 1;
  const path = join(folder, `${file}.${process.pid}-${count}.part`);
  claimed.add(path);
  let adopted = false;
  for (const left of await leftovers(folder, file)) {
    if (adopted) await rm(left, {force: true, recursive: true});
    // Somebody else may be quicker.
    else
      adopted = await rename(left, path).then(
        () => true,
        () => false,
      );
  }
  return path;
}

export function release(path: string): void {
  claimed.delete(path);
}

async function leftovers(folder: string, file: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((entry) => entry.startsWith(`${file}.`) && entry.endsWith('.part'))
    .filter((entry) => {
      const owner = Number.parseInt(entry.slice(file.length + 1), 10);
      return owner === process.pid ? !claimed.has(join(folder, entry)) : !isAlive(owner);
    })
    .map((entry) => join(folder, entry));
}
