/** What a consumer could get of a topic at one moment, over all of its partitions. */
import {describe, expect, it} from 'vitest';
import {KafkaRuntime} from '../../../../src/systems/kafka/runtime/kafka-runtime.js';
import type {ReadableNow} from '../../../../src/systems/kafka/runtime/ports.js';
import {VirtualClock} from '../../../engine/run/virtual-clock.js';
import {SimCluster} from './sim/sim-cluster.js';
import {simTopic} from './sim/sim-topic.js';

async function glance(...partitions: readonly ReadableNow[]) {
  const cluster = new SimCluster(new VirtualClock());
  const {holdings} = new KafkaRuntime({
    version: '4.3.1',
    topic: {...simTopic(cluster), readNow: async () => Promise.resolve(partitions)},
    brokers: {
      ids: [1, 2, 3],
      inflict: async () => Promise.resolve(),
      heal: async () => Promise.resolve(),
    },
    links: cluster.links,
  });
  return holdings.glance();
}

const has = (partition: number, ...ids: readonly (string | null)[]): ReadableNow => ({
  partition,
  end: ids.length,
  records: ids.map((id, offset) => ({offset, id})),
});

describe('a glance at a topic', () => {
  it('is one, whatever partitions it has, and leaves out what is no order', async () => {
    expect(await glance(has(0, 'a', null), has(1, 'b'))).toEqual({
      ids: ['a', 'b'],
      complete: true,
    });
  });

  it('is not complete when nobody answers for a partition, or there is none', async () => {
    const silent = {partition: 1, end: null, records: []};
    expect(await glance(has(0, 'a'), silent)).toEqual({ids: ['a'], complete: false});
    expect(await glance()).toEqual({ids: [], complete: false});
  });
});
