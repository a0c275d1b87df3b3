import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {packageRoot} from '../machine/package-root.js';

/** Folder of a lab's shipped files, `labs/<system>/<lab>`. Throws when there is none: that is our bug. */
export function labFolder(lab: string): string {
  const all = join(packageRoot(), 'labs');
  const folders = readdirSync(all).map((system) => join(all, system, lab));
  const found = folders.find((folder) => existsSync(join(folder, 'brief.md')));
  if (found === undefined) throw new Error(`the lab ${lab} has no folder in ${all}`);
  return found;
}
