import {describe, expect, it} from 'vitest';
import type {Entry, HistoryEvent} from '../../../src/engine/history/history.js';
import {foldLive, initialLive, type LiveState} from '../../../src/presenting/run/live.js';
import type {LiveBroker} from '../../../src/systems/kafka/evidence/live/live-brokers.js';
import {kafkaLiveIn} from '../../../src/systems/kafka/evidence/view.js';
import {views} from '../../../src/systems/registry.js';
import {
  at,
  cast,
  effect,
  ended,
  fault,
  history,
  leads,
  no,
  partition,
  pending,
  phase,
  premise,
  replica,
  tried,
  triedProbe,
  xray,
  yes,
} from '../../engine/builders.js';

const fold = (state: LiveState, entry: Entry): LiveState => foldLive(state, entry, views);

const live = (...events: readonly HistoryEvent[]): LiveState =>
  history(...events).reduce(fold, initialLive());

/** The part of the picture that is Kafka's. */
const cluster = (...events: readonly HistoryEvent[]) => kafkaLiveIn(live(...events));

const broker = (id: number, facts: Partial<LiveBroker> = {}): LiveBroker => ({
  id,
  state: 'running',
  cutOff: false,
  role: 'follower',
  inIsr: true,
  logStart: null,
  logEnd: null,
  committed: null,
  fsynced: null,
  epoch: null,
  ...facts,
});

describe('the live picture', () => {
  it('before anything happened is empty', () => {
    expect(initialLive()).toMatchObject({phase: null, recent: [], ended: false});
    expect(kafkaLiveIn(initialLive())).toEqual({committed: null, brokers: []});
  });

  it('counts orders by the last word of checkout, and probes not at all', () => {
    const {
      attempted,
      yes: told,
      no: refused,
      pending: open,
      shipped,
      phase: now,
    } = live(
      phase('orders'),
      tried('a', 'b', 'c', 'd'),
      triedProbe('p'),
      pending('a', 'b', 'c'),
      yes('a', 'p'),
      no('a', 'b'),
      yes('d', 'd'),
      effect('a', 'a', 'p'),
    );
    expect({attempted, told, refused, open, shipped, now}).toEqual({
      attempted: 4,
      told: 2,
      refused: 1,
      open: 1,
      shipped: 2,
      now: 'orders',
    });
  });

  it('has a row for each broker from the casting on', () => {
    expect(cluster(cast()).brokers).toEqual([
      broker(1, {role: 'leader'}),
      broker(2),
      broker(3),
    ]);
  });

  it('knows whether shipping was started, whatever it has shipped', () => {
    const started = (program: 'checkout' | 'shipping') =>
      ({type: 'program-started', program, pid: 1}) as const;
    expect(live(started('checkout')).ships).toBe(false);
    expect(live(started('checkout'), started('shipping'))).toMatchObject({
      ships: true,
      shipped: 0,
    });
  });

  it('shows faults at once', () => {
    const {brokers} = cluster(
      cast(),
      fault('pause', 'followers', 2, 3),
      fault('crash', 'leader', 1),
      fault('resume', 'followers', 3),
      fault('cut-off', 'followers', 3),
    );
    expect(brokers).toEqual([
      broker(1, {role: 'leader', state: 'dead'}),
      broker(2, {state: 'paused'}),
      broker(3, {cutOff: true}),
    ]);
  });

  it('shows a new leader and who fell out of the ISR', () => {
    expect(cluster(cast(), leads(2, [2, 3])).brokers).toEqual([
      broker(1, {inIsr: false}),
      broker(2, {role: 'leader'}),
      broker(3),
    ]);
  });

  it('shows every disk, and takes for committed what the leader holds for it', () => {
    const {brokers, committed} = cluster(
      cast(1, [2]),
      xray(
        partition(
          1,
          [1],
          {...replica(1, 1000), committed: 50, fsynced: 10},
          {...replica(2, 50, 'paused'), committed: 40, cutOff: true, epoch: null},
        ),
      ),
    );
    expect(committed).toBe(50);
    expect(brokers).toEqual([
      broker(1, {role: 'leader', logEnd: 1000, committed: 50, fsynced: 10, epoch: 4}),
      broker(2, {
        state: 'paused',
        inIsr: false,
        cutOff: true,
        logEnd: 50,
        committed: 40,
        fsynced: 0,
      }),
    ]);
  });

  it('believes the leader, not a replica whose checkpoint is higher', () => {
    const view = partition(2, [2], replica(1, 40, 'dead'), replica(2, 20));
    expect(cluster(xray(view)).committed).toBe(20);
  });

  it('takes the roles from partition 0', () => {
    expect(cluster(cast(), leads(2, [2], 1)).brokers).toEqual(cluster(cast()).brokers);
  });

  it('takes the highest checkpoint for committed while nobody leads', () => {
    expect(
      cluster(xray(partition(null, [], replica(1, 7), replica(2, 9), replica(3, null))))
        .committed,
    ).toBe(9);
  });

  it('adds up the partitions', () => {
    const {brokers, committed} = cluster(
      xray(partition(1, [1, 2], replica(1, 7), replica(2, 5)), {
        ...partition(2, [2], replica(1, 1), replica(2, 2)),
        partition: 1,
      }),
    );
    expect(committed).toBe(9);
    expect(
      brokers.map(({id, role, inIsr, logEnd}) => ({id, role, inIsr, logEnd})),
    ).toEqual([
      {id: 1, role: 'leader', inIsr: false, logEnd: 8},
      {id: 2, role: 'follower', inIsr: true, logEnd: 7},
    ]);
  });

  it('knows where a log begins of which the front was deleted', () => {
    const view = partition(1, [1], {...replica(1, 140), logStart: 100});
    expect(cluster(xray(view)).brokers).toMatchObject([{logStart: 100, logEnd: 140}]);
  });

  it('keeps the newest moments, the newest last', () => {
    const {recent} = live(
      ...Array.from({length: 20}, (_, index) => [
        fault('crash', 'leader', index),
        premise(true),
      ]).flat(),
      fault('crash', 'leader', 99),
    );
    expect(recent).toHaveLength(8);
    expect(recent.at(-1)?.text).toBe('broker 99 killed');
  });

  it('knows the time and the end', () => {
    const run = history(tried('a'), at(8000, ended()));
    expect(run.reduce(fold, initialLive())).toMatchObject({at: 8000, ended: true});
  });

  it('leaves the state before an entry as it was', () => {
    const before = live(cast(), tried('a', 'b'), yes('a'));
    const copy = structuredClone(before);
    fold(fold(before, {at: 900, ...no('b')}), {at: 901, ...pending('a')});
    expect(before).toEqual(copy);
    expect(fold(before, {at: 900, ...yes('b')})).toMatchObject({yes: 2, no: 0});
  });
});
