import {appendFile, mkdir, mkdtemp, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
  type LogReading,
  LogReader,
} from '../../../../../src/systems/kafka/runtime/disk/log-reader.js';
import {batch, batchesFor} from './batches.js';

const first = '00000000000000000000.log';
const second = '00000000000000000002.log';

let folder = '';
let reader = new LogReader('');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-log-'));
  reader = new LogReader(folder);
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

const append = (name: string, ...batches: readonly Buffer[]) =>
  appendFile(join(folder, name), Buffer.concat(batches));

const emptyLog = {batches: [], logStart: 0, logEnd: 0, epochs: [], unseen: null};

const keysIn = ({batches}: LogReading) =>
  batches.flatMap(({records}) => records?.map(({key}) => key?.toString()) ?? []);

const lengthOf = (batches: readonly Buffer[]) => Buffer.concat([...batches]).length;

describe('reading one replica’s log again and again', () => {
  it('gives each batch once, and says where the log ends', async () => {
    await append(first, ...batchesFor(['a', 'b'], {epoch: 1}));
    const before = await reader.read();
    await append(first, ...batchesFor(['c'], {base: 2, epoch: 2}));
    const after = await reader.read();
    const still = await reader.read();
    expect(keysIn(before)).toEqual(['a', 'b']);
    expect(before).toMatchObject({logEnd: 2, epochs: [{epoch: 1, from: 0}]});
    expect(keysIn(after)).toEqual(['c']);
    const epochs = [
      {epoch: 1, from: 0},
      {epoch: 2, from: 2},
    ];
    expect(after).toMatchObject({logEnd: 3, epochs});
    expect(still).toEqual({batches: [], logStart: 0, logEnd: 3, epochs, unseen: null});
  });

  it('tells a log that is not there from one that is empty', async () => {
    await writeFile(join(folder, first), '');
    expect(await reader.read()).toEqual(emptyLog);
    await rm(folder, {recursive: true});
    expect(await reader.read()).toEqual({
      ...emptyLog,
      logStart: null,
      logEnd: null,
    });
    await mkdir(folder);
    expect(await reader.read()).toEqual(emptyLog);
  });

  it('reads all anew when the folder was gone and is back', async () => {
    await append(first, ...batchesFor(['a', 'b']));
    await reader.read();
    await rm(folder, {recursive: true});
    await reader.read();
    await mkdir(folder);
    await append(first, ...batchesFor(['a', 'b']));
    expect(keysIn(await reader.read())).toEqual(['a', 'b']);
  });

  it('takes a torn last batch when the rest of it has come', async () => {
    const [a = Buffer.alloc(0), b = Buffer.alloc(0)] = batchesFor(['a', 'b']);
    await append(first, a, b.subarray(0, 70));
    expect(await reader.read()).toMatchObject({logEnd: 1});
    await append(first, b.subarray(70));
    const after = await reader.read();
    expect(keysIn(after)).toEqual(['b']);
    expect(after.logEnd).toBe(2);
  });

  it('notices a truncation', async () => {
    const batches = batchesFor(['a', 'b', 'c']);
    await append(first, ...batches);
    await reader.read();
    await truncate(join(folder, first), lengthOf(batches.slice(0, 1)));
    expect(await reader.read()).toMatchObject({
      logEnd: 1,
      epochs: [{epoch: 0, from: 0}],
    });
    await truncate(join(folder, first), 0);
    expect(await reader.read()).toMatchObject(emptyLog);
  });

  it.each([
    ['the same size', ['x', 'y']],
    ['a larger size', ['x', 'y', 'z', 'w']],
    ['a smaller size', ['x']],
  ])('notices a truncation after which the log grew again to %s', async (_, ids) => {
    const batches = batchesFor(['a', 'b', 'c']);
    await append(first, ...batches);
    await reader.read();
    await truncate(join(folder, first), lengthOf(batches.slice(0, 1)));
    await append(first, ...batchesFor(ids, {base: 1, epoch: 9}));
    const after = await reader.read();
    expect(keysIn(after)).toEqual(['a', ...ids]);
    expect(after).toMatchObject({
      logEnd: 1 + ids.length,
      epochs: [
        {epoch: 0, from: 0},
        {epoch: 9, from: 1},
      ],
    });
  });

  it('notices a truncation after which its place lies in the middle of a batch', async () => {
    const batches = batchesFor(['a', 'b', 'c']);
    await append(first, ...batches);
    await reader.read();
    await truncate(join(folder, first), 0);
    const value = 'v'.repeat(lengthOf(batches) * 2);
    await append(first, batch({base: 0, records: [{key: 'long', value}], epoch: 5}));
    const after = await reader.read();
    expect(keysIn(after)).toEqual(['long']);
    expect(after).toMatchObject({logEnd: 1, epochs: [{epoch: 5, from: 0}]});
  });

  it('tells the same order apart when it was written again at the same place', async () => {
    await append(first, ...batchesFor(['a'], {time: 1}));
    await reader.read();
    await writeFile(
      join(folder, first),
      Buffer.concat([...batchesFor(['a'], {time: 2})]),
    );
    expect(keysIn(await reader.read())).toEqual(['a']);
  });

  it('reads segments in the order of their offsets', async () => {
    await append(second, ...batchesFor(['c'], {base: 2, epoch: 2}));
    await append(first, ...batchesFor(['a', 'b'], {epoch: 1}));
    const before = await reader.read();
    await append(second, ...batchesFor(['d'], {base: 3, epoch: 2}));
    const after = await reader.read();
    expect(keysIn(before)).toEqual(['a', 'b', 'c']);
    expect(keysIn(after)).toEqual(['d']);
    expect(after).toMatchObject({
      logEnd: 4,
      epochs: [
        {epoch: 1, from: 0},
        {epoch: 2, from: 2},
      ],
    });
  });

  it('ends where a new, still empty segment begins', async () => {
    await append(first, ...batchesFor(['a', 'b'], {epoch: 1}));
    await writeFile(join(folder, second), '');
    expect(await reader.read()).toMatchObject({logEnd: 2, epochs: [{epoch: 1, from: 0}]});
    await rm(join(folder, first));
    expect(await reader.read()).toEqual({...emptyLog, logStart: 2, logEnd: 2});
  });

  it('forgets a deleted segment, and reads it anew should it come back', async () => {
    await append(first, ...batchesFor(['a', 'b']));
    await append(second, ...batchesFor(['c'], {base: 2}));
    await reader.read();
    await rm(join(folder, first));
    expect(await reader.read()).toMatchObject({batches: [], logEnd: 3});
    await append(first, ...batchesFor(['a', 'b']));
    expect(keysIn(await reader.read())).toEqual(['a', 'b']);
  });

  it('says which offsets came and were deleted before it could look', async () => {
    await append(first, ...batchesFor(['a', 'b']));
    expect((await reader.read()).unseen).toBe(null);
    await rm(join(folder, first));
    await append('00000000000000000005.log', ...batchesFor(['f'], {base: 5}));
    expect(await reader.read()).toMatchObject({
      logStart: 5,
      logEnd: 6,
      unseen: {from: 2, to: 5},
    });
    expect((await reader.read()).unseen).toBe(null);
  });

  it('looks at nothing but segments', async () => {
    await append(first, ...batchesFor(['a']));
    await append('00000000000000000000.index', Buffer.alloc(100));
    await append(`${second}.deleted`, ...batchesFor(['old'], {base: 2}));
    expect(keysIn(await reader.read())).toEqual(['a']);
  });

  it('goes on behind batches of a codec that only Kafka can open', async () => {
    await append(first, batch({base: 0, records: [{key: 'a'}], codec: 4}));
    const before = await reader.read();
    await append(first, ...batchesFor(['b'], {base: 1}));
    const after = await reader.read();
    expect(before.batches).toMatchObject([{records: null}]);
    expect(before.logEnd).toBe(1);
    expect(keysIn(after)).toEqual(['b']);
  });
});
