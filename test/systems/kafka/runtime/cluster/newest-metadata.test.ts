import {expect, it} from 'vitest';
import {
  knowsLeaders,
  newestMetadata,
} from '../../../../../src/systems/kafka/runtime/cluster/newest-metadata.js';
import type {PartitionMetadata} from '../../../../../src/systems/kafka/runtime/wire/metadata.js';

const partition = (
  leader: number,
  epoch: number,
  isr: readonly number[],
): PartitionMetadata => ({
  partition: 0,
  leader,
  epoch,
  isr,
  replicas: [1, 2, 3],
});

const says = (from: number, brokers: readonly number[], state: PartitionMetadata) => ({
  from,
  answer: {brokers, topics: new Map([['orders', [state]]])},
});

it('has nothing to say when nobody answers', () => {
  expect(newestMetadata([])).toBeNull();
});

it('believes the higher leader epoch, whoever answers first', () => {
  const stale = says(1, [1, 2, 3], partition(1, 4, [1, 2, 3]));
  const fresh = says(2, [2, 3], partition(2, 5, [2, 3]));
  for (const answers of [
    [stale, fresh],
    [fresh, stale],
  ]) {
    const seen = newestMetadata(answers);
    expect(seen?.topics.get('orders')).toEqual([partition(2, 5, [2, 3])]);
    expect([...(seen?.brokers ?? [])].sort()).toEqual([2, 3]);
  }
});

it('within an epoch believes the leader itself', () => {
  const follower = says(1, [1, 2, 3], partition(2, 5, [1, 2, 3]));
  const leader = says(2, [1, 2, 3], partition(2, 5, [2]));
  for (const answers of [
    [follower, leader],
    [leader, follower],
  ])
    expect(newestMetadata(answers)?.topics.get('orders')).toEqual([partition(2, 5, [2])]);
});

it('a broker knows a topic when it can name a leader for each partition', () => {
  const {answer} = says(1, [1, 2, 3], partition(1, 0, [1, 2, 3]));
  expect(knowsLeaders(answer, 'orders', 1)).toBe(true);
  expect(knowsLeaders(answer, 'orders', 2)).toBe(false);
  // What a broker says that has not heard of it: an error, and no partitions.
  expect(knowsLeaders({...answer, topics: new Map([['orders', []]])}, 'orders', 1)).toBe(
    false,
  );
  const leaderless = {...partition(1, 0, []), leader: null};
  expect(knowsLeaders(says(1, [1], leaderless).answer, 'orders', 1)).toBe(false);
});
