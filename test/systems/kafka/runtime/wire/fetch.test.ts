import {describe, expect, it} from 'vitest';
import {fetchCommitted} from '../../../../../src/systems/kafka/runtime/wire/fetch.js';
import {requestHeader} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import {deadPort} from '../../../../helpers/loopback.js';
import {batch, batchesFor} from '../disk/batches.js';
import {badBrokers, dribbling} from './bad-brokers.js';
import {fakeLeader, fetchAnswer, fetchRequest, type FetchAnswer} from './fake-leader.js';

const spot = {topic: 'orders', partition: 0};

type Reading = Awaited<ReturnType<typeof fetchCommitted>>;
const keysOf = ({records}: Reading) => records.map(({key}) => key?.toString());
const offsetsOf = ({records}: Reading) => records.map(({offset}) => offset);

const nothing: FetchAnswer = {highWatermark: 0};
const abc = batchesFor(['a', 'b', 'c']);
const threeOf = {highWatermark: 3, batches: abc};

describe('reading what is committed from one broker', () => {
  it('gives every record, and the high watermark', async () => {
    await using leader = await fakeLeader(() => threeOf);
    const reading = await fetchCommitted(leader.port, spot);
    const [first] = reading.records;
    expect(offsetsOf(reading)).toEqual([0, 1, 2]);
    expect(keysOf(reading)).toEqual(['a', 'b', 'c']);
    expect(first?.value?.toString()).toBe('{"id":"a"}');
    expect(reading.end).toBe(3);
  });

  it('asks as a consumer that reads what is committed, from the beginning', async () => {
    await using leader = await fakeLeader(() => nothing);
    await fetchCommitted(leader.port, {topic: 'größe', partition: 7});
    const [request = Buffer.alloc(0)] = leader.requests;
    expect(requestHeader(request)).toMatchObject({api: 1, version: 4});
    expect(fetchRequest(request)).toEqual({
      replica: -1,
      isolation: 1,
      topic: 'größe',
      partition: 7,
      offset: 0,
    });
  });

  it('gives nothing of an empty log, however the broker says nothing', async () => {
    for (const batches of [[], null]) {
      await using leader = await fakeLeader(() => ({highWatermark: 0, batches}));
      const reading = await fetchCommitted(leader.port, spot);
      expect(reading).toEqual({end: 0, records: [], undone: []});
      expect(leader.asked).toEqual([0]);
    }
  });

  it('goes on until it has all, though each answer ends in the middle of a batch', async () => {
    const all = Buffer.concat([...abc]);
    const each = all.length / 3;
    await using leader = await fakeLeader((offset) => ({
      highWatermark: 3,
      batches: [all.subarray(offset * each, offset * each + 1.5 * each)],
    }));
    expect(keysOf(await fetchCommitted(leader.port, spot))).toEqual(['a', 'b', 'c']);
    expect(leader.asked).toEqual([0, 1, 2]);
  });

  it('reads what came meanwhile, so that records and high watermark belong together', async () => {
    await using leader = await fakeLeader((offset) => ({
      highWatermark: offset === 0 ? 2 : 3,
      batches: [abc[offset] ?? Buffer.alloc(0)],
    }));
    const reading = await fetchCommitted(leader.port, spot);
    expect([keysOf(reading), reading.end]).toEqual([['a', 'b', 'c'], 3]);
  });

  it('stops at the last stable offset, and tells the high watermark beyond it', async () => {
    await using leader = await fakeLeader(() => ({
      highWatermark: 9,
      stable: 2,
      batches: abc.slice(0, 2),
    }));
    const reading = await fetchCommitted(leader.port, spot);
    expect([keysOf(reading), reading.end]).toEqual([['a', 'b'], 9]);
    expect(leader.asked).toEqual([0]);
  });

  it('begins where retention has left something', async () => {
    const late = batchesFor(['x', 'y'], {base: 40});
    await using leader = await fakeLeader(
      (offset) => (offset < 40 ? {error: 1} : {highWatermark: 42, batches: late}),
      {offset: 40},
    );
    const reading = await fetchCommitted(leader.port, spot);
    expect([offsetsOf(reading), reading.end]).toEqual([[40, 41], 42]);
    expect(leader.asked).toEqual([0, 40]);
  });

  it('leaves out the beginning of a batch that was deleted in its middle', async () => {
    const records = ['a', 'b', 'c'].map((key) => ({key}));
    await using leader = await fakeLeader(
      (offset) =>
        offset < 2
          ? {error: 1}
          : {highWatermark: 3, batches: [batch({base: 0, records})]},
      {offset: 2},
    );
    expect(offsetsOf(await fetchCommitted(leader.port, spot))).toEqual([2]);
  });

  it('steps over markers and over batches that compaction has emptied', async () => {
    const marker = batch({base: 1, records: [{key: '\0\0\0\u0001'}], control: true});
    const emptied = batch({base: 2, records: []});
    emptied.writeInt32BE(4, 23); // its last offset stays
    await using leader = await fakeLeader(() => ({
      highWatermark: 8,
      batches: [...batchesFor(['a']), marker, emptied, ...batchesFor(['z'], {base: 7})],
    }));
    expect(offsetsOf(await fetchCommitted(leader.port, spot))).toEqual([0, 7]);
  });

  it('takes an answer that comes byte by byte', async () => {
    await using leader = await dribbling(fetchAnswer(threeOf));
    expect(keysOf(await fetchCommitted(leader.port, spot))).toEqual(['a', 'b', 'c']);
  });

  it('reads gzip, and throws at a codec that it cannot open: it passes over no record', async () => {
    const records = [{key: 'a'}];
    await using zipped = await fakeLeader(() => ({
      highWatermark: 1,
      batches: [batch({base: 0, records, codec: 1})],
    }));
    expect(keysOf(await fetchCommitted(zipped.port, spot))).toEqual(['a']);
    for (const codec of [2, 3, 4]) {
      await using leader = await fakeLeader(() => ({
        highWatermark: 4,
        batches: [...abc, batch({base: 3, records, codec})],
      }));
      await expect(fetchCommitted(leader.port, spot)).rejects.toThrow(
        'the batch at offset 3 has a codec',
      );
    }
  });
});

describe('reading what is committed from a broker that cannot give it', () => {
  it('says so when the broker does not lead the partition, or has another reason', async () => {
    const reasons = [
      [6, 'says of orders-0: NOT_LEADER_OR_FOLLOWER'],
      [3, 'says of orders-0: UNKNOWN_TOPIC_OR_PARTITION'],
      [1234, 'says of orders-0: error 1234'],
    ] as const;
    for (const [error, words] of reasons) {
      await using broker = await fakeLeader(() => ({error}));
      await expect(fetchCommitted(broker.port, spot)).rejects.toThrow(words);
    }
  });

  it('says so when it does not tell where the log begins', async () => {
    await using broker = await fakeLeader(() => ({error: 1}), {offset: -1, error: 6});
    await expect(fetchCommitted(broker.port, spot)).rejects.toThrow(
      'NOT_LEADER_OR_FOLLOWER',
    );
  });

  it('says so when it gives less than it says is there, instead of asking for ever', async () => {
    await using silent = await fakeLeader(() => ({highWatermark: 3}));
    await expect(fetchCommitted(silent.port, spot)).rejects.toThrow(
      'gives nothing of orders-0 at offset 0',
    );
    await using lost = await fakeLeader(() => ({error: 1}));
    await expect(fetchCommitted(lost.port, spot)).rejects.toThrow('gives nothing');
    await using unreadable = await fakeLeader((offset) => ({
      highWatermark: 4,
      batches: offset === 0 ? abc : [Buffer.alloc(100, 0x55)],
    }));
    await expect(fetchCommitted(unreadable.port, spot)).rejects.toThrow(
      'gives nothing of orders-0 at offset 3',
    );
  });

  it('gives up in time on a log that grows faster than it is read', async () => {
    await using leader = await fakeLeader((offset) => ({
      highWatermark: offset + 2,
      batches: batchesFor(['more'], {base: offset}),
    }));
    await expect(fetchCommitted(leader.port, spot, {within: 100})).rejects.toThrow(
      /gives no end|does not answer/,
    );
  });

  it('says so when nobody listens', async () => {
    await expect(fetchCommitted(await deadPort(), spot)).rejects.toThrow('refuses');
  });

  it('says so when what listens hangs, hangs up, or is no broker', async () => {
    for (const {says, open} of badBrokers(fetchAnswer(threeOf))) {
      await using broker = await open();
      await expect(fetchCommitted(broker.port, spot, {within: 100})).rejects.toThrow(
        says,
      );
    }
  });
});
