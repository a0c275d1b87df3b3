import {
  access,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {LogReader} from '../../../../../src/systems/kafka/runtime/disk/log-reader.js';
import {
  dropUnsynced,
  freshCheckpoint,
} from '../../../../../src/systems/kafka/runtime/disk/unsynced.js';
import {sleep} from '../../../../../src/machine/waiting.js';
import {batch, batchesFor} from './batches.js';

const recoveryPoints = 'recovery-point-offset-checkpoint';

let logDir = '';

beforeEach(async () => {
  logDir = await mkdtemp(join(tmpdir(), 'ackademy-unsynced-'));
});
afterEach(async () => rm(logDir, {recursive: true, force: true}));

const nameOf = (base: number) => `${String(base).padStart(20, '0')}.log`;

/** A partition's folder with these segments, each named by its first offset. */
async function lay(
  partition: string,
  segments: Readonly<Record<number, readonly Buffer[]>>,
): Promise<void> {
  await mkdir(join(logDir, partition));
  for (const [base, batches] of Object.entries(segments))
    await writeFile(
      join(logDir, partition, nameOf(Number(base))),
      Buffer.concat([...batches]),
    );
}

async function note(...lines: readonly string[]): Promise<void> {
  const text = ['0', String(lines.length), ...lines, ''].join('\n');
  await writeFile(join(logDir, recoveryPoints), text);
}

async function bytesOf(partition: string, base: number): Promise<Buffer> {
  return readFile(join(logDir, partition, nameOf(base)));
}

const isThere = async (name: string): Promise<boolean> =>
  access(join(logDir, name)).then(
    () => true,
    () => false,
  );

async function reading(partition: string) {
  const {batches, logStart, logEnd} = await new LogReader(join(logDir, partition)).read();
  const keys = batches.flatMap(({records}) => records ?? []).map(({key}) => String(key));
  return {keys, logStart, logEnd};
}

describe('what a power cut takes of a log', () => {
  it('is everything from the recovery point on, to the byte', async () => {
    const batches = batchesFor(['a', 'b', 'c', 'd']);
    await lay('orders-0', {0: batches});
    await note('orders 0 2');
    await dropUnsynced(logDir);
    expect(await bytesOf('orders-0', 0)).toEqual(Buffer.concat(batches.slice(0, 2)));
    expect(await reading('orders-0')).toEqual({
      keys: ['a', 'b'],
      logStart: 0,
      logEnd: 2,
    });
  });

  it('is whole batches: one that holds the recovery point stays, as Kafka fsyncs no half of one', async () => {
    const three = ['a', 'b', 'c'].map((key) => ({key}));
    await lay('orders-0', {
      0: [batch({base: 0, records: three}), ...batchesFor(['d'], {base: 3})],
    });
    await note('orders 0 2');
    await dropUnsynced(logDir);
    expect((await reading('orders-0')).keys).toEqual(['a', 'b', 'c']);
  });

  it('is nothing when all was fsynced', async () => {
    const batches = batchesFor(['a', 'b']);
    await lay('orders-0', {0: batches});
    await note('orders 0 2');
    await dropUnsynced(logDir);
    expect(await bytesOf('orders-0', 0)).toEqual(Buffer.concat([...batches]));
  });

  it.each([
    ['there is no checkpoint', null],
    ['the checkpoint does not know the partition', 'orders 1 2'],
    ['nothing was fsynced', 'orders 0 0'],
  ])('is all when %s', async (_, line) => {
    await lay('orders-0', {0: batchesFor(['a', 'b'])});
    if (line !== null) await note(line);
    await dropUnsynced(logDir);
    expect(await bytesOf('orders-0', 0)).toHaveLength(0);
    expect(await reading('orders-0')).toMatchObject({keys: [], logEnd: 0});
  });

  it('is of each partition its own, whatever its topic is called', async () => {
    for (const name of ['orders-0', 'orders-1', 'orders-1-0', '__consumer_offsets-0'])
      await lay(name, {0: batchesFor(['a', 'b', 'c'])});
    await note('orders 0 1', 'orders 1 2', 'orders-1 0 3', '__consumer_offsets 0 0');
    await dropUnsynced(logDir);
    expect((await reading('orders-0')).logEnd).toBe(1);
    expect((await reading('orders-1')).logEnd).toBe(2);
    expect((await reading('orders-1-0')).logEnd).toBe(3);
    expect((await reading('__consumer_offsets-0')).logEnd).toBe(0);
  });

  it('is a torn batch at the end as well, behind what goes', async () => {
    const batches = batchesFor(['a', 'b', 'c']);
    const torn = Buffer.concat([...batches]).subarray(0, -5);
    await lay('orders-0', {0: [torn]});
    await note('orders 0 1');
    await dropUnsynced(logDir);
    expect(await bytesOf('orders-0', 0)).toEqual(batches[0]);
  });
});

describe('a log of several segments', () => {
  const segments = {
    0: batchesFor(['a', 'b']),
    2: batchesFor(['c', 'd'], {base: 2}),
    4: batchesFor(['e'], {base: 4}),
  };

  it.each([
    [5, ['a', 'b', 'c', 'd', 'e']],
    [4, ['a', 'b', 'c', 'd']],
    [3, ['a', 'b', 'c']],
    [2, ['a', 'b']],
    [1, ['a']],
    [0, []],
  ])('ends at the recovery point %i, and has no gap', async (point, keys) => {
    await lay('orders-0', segments);
    await note(`orders 0 ${point}`);
    await dropUnsynced(logDir);
    expect(await reading('orders-0')).toEqual({keys, logStart: 0, logEnd: point});
  });

  it('keeps what lies before as it is', async () => {
    await lay('orders-0', segments);
    await note('orders 0 4');
    await dropUnsynced(logDir);
    expect(await bytesOf('orders-0', 0)).toEqual(Buffer.concat([...segments[0]]));
    expect(await bytesOf('orders-0', 2)).toEqual(Buffer.concat([...segments[2]]));
  });

  it.each([
    [3, ['c']],
    [2, []],
    [0, []],
  ])('whose front was deleted begins where it began; point %i', async (point, keys) => {
    await lay('orders-0', {2: segments[2], 4: segments[4]});
    await note(`orders 0 ${point}`);
    await dropUnsynced(logDir);
    const logEnd = 2 + keys.length;
    expect(await reading('orders-0')).toEqual({keys, logStart: 2, logEnd});
  });
});

describe('what else lies on the disk', () => {
  it('is left alone: the cluster’s own log, files that are no partition, folders on their way out', async () => {
    const whole = Buffer.concat([...batchesFor(['a', 'b'])]);
    for (const folder of ['__cluster_metadata-0', 'orders-0.0a1b-delete', 'lost+found'])
      await lay(folder, {0: [whole]});
    await writeFile(join(logDir, 'notes-1'), 'no folder');
    await writeFile(join(logDir, 'meta.properties'), 'node.id=1');
    await note();
    await dropUnsynced(logDir);
    for (const folder of ['__cluster_metadata-0', 'orders-0.0a1b-delete', 'lost+found'])
      expect(await bytesOf(folder, 0)).toEqual(whole);
    expect(await readFile(join(logDir, 'notes-1'), 'utf8')).toBe('no folder');
    expect(await isThere('meta.properties')).toBe(true);
  });

  it('no longer says that the broker was shut down in good order', async () => {
    await writeFile(join(logDir, '.kafka_cleanshutdown'), '{"version":0}');
    await dropUnsynced(logDir);
    expect(await isThere('.kafka_cleanshutdown')).toBe(false);
    await dropUnsynced(logDir); // and it need not have said so
  });

  it('that is not there is an error', async () => {
    await expect(dropUnsynced(join(logDir, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});

describe('a fresh checkpoint', () => {
  /** As Kafka writes it: a new file takes the place of the old one. */
  async function writeAnew(): Promise<void> {
    const temporary = join(logDir, 'temporary');
    await writeFile(temporary, '0\n0\n');
    await rename(temporary, join(logDir, recoveryPoints));
  }

  /** Does it again and again until the wait is over; how often that was. */
  async function repeatUntil(
    over: Promise<void>,
    write: (turn: number) => Promise<void>,
  ): Promise<number> {
    const state = {writes: 0, isOver: false};
    const end = over.finally(() => {
      state.isOver = true;
    });
    while (!state.isOver) {
      state.writes += 1;
      await write(state.writes);
      await sleep(40); // several looks of the one who waits
    }
    await end;
    return state.writes;
  }

  it.each([
    ['there was one', true],
    ['there was none', false],
  ])('is there when it was written twice; %s', async (_, before) => {
    if (before) await writeAnew();
    const writes = await repeatUntil(freshCheckpoint(logDir), writeAnew);
    expect(writes).toBeGreaterThanOrEqual(2);
  });

  it('is known by its time, too, should the file be the same', async () => {
    await note();
    const writes = await repeatUntil(freshCheckpoint(logDir), async (second) =>
      utimes(join(logDir, recoveryPoints), second, second),
    );
    expect(writes).toBeGreaterThanOrEqual(2);
  });

  it('is waited for no longer when the run is stopped', async () => {
    const stop = new AbortController();
    const over = freshCheckpoint(logDir, stop.signal);
    stop.abort(new Error('Stopped.'));
    await expect(over).rejects.toThrow('Stopped.');
  });
});
