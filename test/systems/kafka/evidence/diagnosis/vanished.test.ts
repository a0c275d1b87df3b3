import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../../../src/engine/history/history.js';
import {
  began,
  closing,
  disk,
  effect,
  history,
  inLog,
  judged,
  onKafka,
  partition,
  replica,
  tried,
  xray,
  yes,
} from '../../../../engine/builders.js';

const created = onKafka({
  ...{type: 'created', topics: {orders: 'orders-1'}, group: 'shipping-1'},
});
const sent = onKafka({
  ...{type: 'sent', of: 'checkout', request: 1, acks: -1, topic: 'orders-1'},
  ...{partition: 0, transactional: false, producer: null, ids: ['a', 'b', 'c']},
  records: 3,
});
const replied = onKafka({type: 'replied', request: 1, error: null, offset: 0});

/** The logs of all three, which go from 0 to 3; an epoch and where it begins. */
const logs = (epoch: number, from: number): HistoryEvent => {
  const epochs = [{epoch, from}];
  const all = [1, 2, 3].map((id) => ({...replica(id, 3), logStart: 0, epochs}));
  return xray(partition(1, [1, 2, 3], ...all));
};

/** The orders a, b and c were on all disks, and in the end only c is there. */
const run = (...last: readonly HistoryEvent[]) =>
  history(
    ...[began(), created, tried('a', 'b', 'c'), sent],
    ...[1, 2, 3].map((broker) => disk(broker, 'a', 'b', 'c')),
    ...[replied, yes('a', 'b', 'c'), logs(0, 0), ...last],
    ...[inLog('c'), effect('c'), ...closing(5)],
  );

describe('orders that are gone from all replicas, while the log goes on before and behind', () => {
  it.each([
    ['compacted away', 'compacted-away', logs(0, 0)],
    [
      'compacted away when the first record left is behind them',
      'compacted-away',
      logs(0, 2),
    ],
    ['cut away when what is there is of a later epoch', 'cut-away', logs(1, 0)],
    ['cut away when it may be', 'cut-away', logs(1, 2)],
  ])('are %s', (_, code, last) => {
    expect(judged(run(last)).diagnosis).toMatchObject([{code, ids: ['a', 'b']}]);
  });
});
