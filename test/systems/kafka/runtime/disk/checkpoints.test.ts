import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {isCleaned} from '../../../../../src/systems/kafka/runtime/disk/cleaned.js';
import {checkpointOf} from '../../../../../src/systems/kafka/runtime/disk/checkpoints.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-checkpoints-'));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

const write = (name: string, ...lines: readonly string[]) =>
  writeFile(join(folder, name), ['0', String(lines.length), ...lines, ''].join('\n'));

const committed = (topic: string, partition: number) =>
  checkpointOf('committed', folder, {topic, partition});

describe('the checkpoint files of a broker', () => {
  it('tell how far a partition is committed and how far it is fsynced', async () => {
    await write('replication-offset-checkpoint', 'orders-1 0 40', 'orders-1 1 7');
    await write('recovery-point-offset-checkpoint', 'orders-1 0 12');
    const where = {topic: 'orders-1', partition: 0};
    expect(await checkpointOf('committed', folder, where)).toBe(40);
    expect(await checkpointOf('fsynced', folder, where)).toBe(12);
  });

  it('tell partitions and topics apart that begin alike', async () => {
    await write('replication-offset-checkpoint', 'orders-10 1 3', 'orders-1 10 4');
    expect(await committed('orders-1', 1)).toBeNull();
    expect(await committed('orders-1', 10)).toBe(4);
    expect(await committed('orders-10', 1)).toBe(3);
  });

  it('say nothing of a partition that has none yet, or when there is no file', async () => {
    expect(await committed('orders-1', 0)).toBeNull();
    await write('replication-offset-checkpoint');
    expect(await committed('orders-1', 0)).toBeNull();
  });

  it.each(['orders-1 0 ', 'orders-1 0 4x', 'orders-1 0'])(
    'say nothing by a line that is cut or damaged: "%s"',
    async (line) => {
      await write('replication-offset-checkpoint', line);
      expect(await committed('orders-1', 0)).toBeNull();
    },
  );
});

describe('a compacted partition', () => {
  it.each<[string, readonly string[], readonly [string | null, boolean]]>([
    ['its only segment is the newest', ['0.log'], ['5', false]],
    ['the cleaner has not noted it', ['0.log', '100.log'], [null, false]],
    ['the cleaner is on its way', ['0.log', '100.log'], ['99', false]],
    [
      'the cleaner has come to the newest segment',
      ['0.log', '100.log', '100.index'],
      ['100', true],
    ],
  ])('%s', async (_, segments, [offset, cleaned]) => {
    await mkdir(join(folder, 'orders-1-0'));
    for (const name of segments)
      await writeFile(join(folder, 'orders-1-0', name.padStart(24, '0')), '');
    if (offset !== null) await write('cleaner-offset-checkpoint', `orders-1 0 ${offset}`);
    expect(await isCleaned(folder, {topic: 'orders-1', partition: 0})).toBe(cleaned);
  });
});
