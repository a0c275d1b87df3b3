import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * The folder of the package, with `content/` and `labs/` in it: the nearest folder above `from` whose
 * package.json is ours. So it is the same for a bundle in `dist/` and for a source under `src/`.
 */
export function packageRoot(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from));
  for (let folder = start; ; folder = dirname(folder)) {
    if (nameIn(folder) === 'ackademy') return folder;
    if (dirname(folder) === folder)
      throw new Error(`${start} is not inside the ackademy package`);
  }
}

function nameIn(folder: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof read === 'object' && read !== null && 'name' in read ? read.name : null;
  } catch {
    return null;
  }
}
