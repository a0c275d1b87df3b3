import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {formatPatch, structuredPatch} from 'diff';
import {shopFiles} from '../../../storage/workspace.js';

const noHeader = /^(Index: |=+$)/;

/**
 * The rows of a unified diff of the shop's files in `folder` against those in `shipped`, file by
 * file; a file that `folder` does not have counts as unchanged. None when nothing differs.
 */
export async function shippedDiff(
  folder: string,
  shipped: string,
): Promise<readonly string[]> {
  const files = await Promise.all(
    shopFiles.map(async (name) => {
      const [before, after] = await Promise.all([
        textOf(join(shipped, name)),
        textOf(join(folder, name)),
      ]);
      if (after === null || after === before) return [];
      const patch = structuredPatch(`a/${name}`, `b/${name}`, before ?? '', after);
      return formatPatch(patch)
        .split('\n')
        .filter((row) => row !== '' && !noHeader.test(row));
    }),
  );
  return files.flat();
}

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
