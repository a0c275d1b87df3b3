import {describe, expect, it} from 'vitest';
import {stoppedBecause} from '../../../../../src/presenting/run/run-words.js';
import {readToTail} from '../../../../../src/systems/kafka/runtime/topic/further-topics.js';
import {views} from '../../../../../src/systems/registry.js';
import {deadPort} from '../../../../helpers/loopback.js';
import {batch, batchesFor} from '../disk/batches.js';
import {fakeLeader, type FetchAnswer} from '../wire/fake-leader.js';

const topic = {
  shopName: 'invoices',
  name: 'invoices-1',
  partitions: 1,
  replicas: 3,
  settings: {},
};

const tailAt = (offset: number) => ({partition: 0, id: 'tail-0', offset});
const tailRecord = (base: number) => batch({base, records: [{key: 'tail-0'}]});

async function reading(
  answers: (turn: number) => FetchAnswer,
  {offset, within = 2000}: {readonly offset: number; readonly within?: number},
) {
  let turn = 0;
  await using leader = await fakeLeader(() => {
    turn += 1;
    return answers(turn);
  });
  return await readToTail(
    async () => Promise.resolve(leader.port),
    {topic, tail: tailAt(offset)},
    {within, signal: new AbortController().signal},
  );
}

describe('the reading of a further topic', () => {
  it('is complete with the tail, which is no record of the shop, and keeps the headers', async () => {
    const dead = batch({
      base: 1,
      records: [{key: 'b', value: 'broken', headers: {error: 'no such item'}}],
    });
    const batches = [...batchesFor(['a']), dead, tailRecord(2)];
    expect(await reading(() => ({highWatermark: 3, batches}), {offset: 2})).toEqual({
      found: {
        partition: 0,
        records: [
          {offset: 0, id: 'a'},
          {offset: 1, id: 'b', headers: {error: 'no such item'}},
        ],
      },
      problem: null,
    });
  });

  it('waits for a transaction that is open before the tail', async () => {
    const batches = [...batchesFor(['a']), tailRecord(1)];
    const found = await reading(
      (turn) =>
        turn < 3
          ? {highWatermark: 2, stable: 0, batches: []}
          : {highWatermark: 2, batches},
      {offset: 1},
    );
    expect(found).toMatchObject({problem: null, found: {records: [{id: 'a'}]}});
  });

  it('is not complete while one hangs, and says so', async () => {
    const found = await reading(
      () => ({highWatermark: 9, stable: 1, batches: batchesFor(['a'])}),
      {offset: 8, within: 200},
    );
    expect(found).toEqual({
      found: {partition: 0, records: [{offset: 0, id: 'a'}]},
      problem: 'a transaction is open before it',
    });
    const facts = {why: 'tail-not-reached', system: 'kafka', partitions: [0], ms: 200};
    expect(stoppedBecause({...facts, said: found.problem}, views)).toBe(
      'the tail of partition 0 was not reached in 0.2 s: a transaction is open before it',
    );
  });

  it('names what else kept it from the end', async () => {
    const port = await deadPort();
    const found = await readToTail(
      async () => Promise.resolve(port),
      {topic, tail: tailAt(0)},
      {within: 100, signal: new AbortController().signal},
    );
    expect(found.problem).toContain('refuses');
  });

  it('ends at once when the run is stopped', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const port = await deadPort();
    await expect(
      readToTail(
        async () => Promise.resolve(port),
        {topic, tail: tailAt(0)},
        {within: 60_000, signal: stop.signal},
      ),
    ).rejects.toThrow('stopped');
  });
});
