import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {shippedDiff} from '../../../../src/app/labs/change/shipped-diff.js';
import {tempFolder} from '../../../helpers/temp-folder.js';

async function folders(): Promise<{readonly shipped: string; readonly own: string}> {
  const folder = await tempFolder();
  const [shipped, own] = [join(folder, 'shipped'), join(folder, 'own')];
  await Promise.all([mkdir(shipped), mkdir(own)]);
  await writeFile(join(shipped, 'checkout.ts'), 'a\nacks: 1,\nb\n');
  await writeFile(join(shipped, 'topic.properties'), 'x=1\n');
  return {shipped, own};
}

describe('a diff against the shipped files', () => {
  it('has the rows of a unified diff for each file that differs, and no other', async () => {
    const {shipped, own} = await folders();
    await writeFile(join(own, 'checkout.ts'), 'a\nacks: -1,\nb\n');
    await writeFile(join(own, 'topic.properties'), 'x=1\n');
    expect(await shippedDiff(own, shipped)).toEqual([
      '--- a/checkout.ts',
      '+++ b/checkout.ts',
      '@@ -1,3 +1,3 @@',
      ' a',
      '-acks: 1,',
      '+acks: -1,',
      ' b',
    ]);
  });

  it('shows a file that is only in the folder as added', async () => {
    const {shipped, own} = await folders();
    await writeFile(join(own, 'broker.properties'), 'y=2\n');
    expect(await shippedDiff(own, shipped)).toContain('+y=2');
  });

  it('is empty when nothing differs', async () => {
    const {shipped, own} = await folders();
    expect(await shippedDiff(own, shipped)).toEqual([]);
  });
});
