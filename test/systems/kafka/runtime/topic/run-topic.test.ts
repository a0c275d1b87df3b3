import {expect, it} from 'vitest';
import type {Cluster} from '../../../../../src/systems/kafka/runtime/cluster/cluster.js';
import {RunTopic} from '../../../../../src/systems/kafka/runtime/topic/run-topic.js';

const spec = {name: 'orders-1', partitions: 1, replicas: 3, settings: {}, group: 'shop'};

const before = {partition: 0, leader: 3, epoch: 0, isr: [1, 2, 3], replicas: [1, 2, 3]};
const after = {...before, leader: 1, epoch: 1, isr: [1, 2]};

type Said = typeof before;

/** A topic of which the cluster says one thing after the other. */
function topicOf(...said: readonly Said[]): RunTopic {
  const left = [...said];
  const cluster = {
    bootstrap: ['127.0.0.1:1'],
    metadata: async () => {
      const state = left.shift();
      return Promise.resolve(
        state && {brokers: [], topics: new Map([[spec.name, [state]]])},
      );
    },
  } as unknown as Cluster;
  return new RunTopic(cluster, spec, new AbortController().signal);
}

it('does not believe that a dead leader leads again, when only a broker answers that has not heard of the election', async () => {
  await using topic = topicOf(before, after, before);
  expect(await topic.partitions()).toEqual([before]);
  expect(await topic.partitions()).toEqual([after]);
  expect(await topic.partitions()).toEqual([after]);
});

it('tells what the broker says that is asked by its number, whatever is known', async () => {
  await using topic = topicOf(after, before, before);
  await topic.partitions();
  expect(await topic.partitions(3)).toEqual([before]);
  expect(await topic.partitions()).toEqual([after]);
});

it('hears of a smaller ISR within the same leader epoch', async () => {
  const shrunk = {...after, isr: [1]};
  await using topic = topicOf(after, shrunk);
  await topic.partitions();
  expect(await topic.partitions()).toEqual([shrunk]);
});
