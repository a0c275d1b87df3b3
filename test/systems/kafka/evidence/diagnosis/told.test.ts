import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../../../src/engine/history/history.js';
import type {KafkaEvent} from '../../../../../src/systems/kafka/evidence/events.js';
import {
  at,
  began,
  closing,
  disk,
  effect,
  history,
  inLog,
  inLogAt,
  judged,
  misbehaved,
  onKafka,
  toldStored,
  tried,
  yes,
} from '../../../../engine/builders.js';

const created = onKafka({
  ...{type: 'created', topics: {orders: 'orders-1'}, group: 'shipping-1'},
});

/** A request of checkout's with the order c. */
const sent = (change: Partial<Extract<KafkaEvent, {type: 'sent'}>> = {}): HistoryEvent =>
  onKafka({
    ...{type: 'sent', of: 'checkout', request: 1, acks: -1, topic: 'orders-1'},
    ...{partition: 0, transactional: false, producer: null, ids: ['c'], records: 1},
    ...change,
  });
const replied = (error: string | null): HistoryEvent =>
  onKafka({type: 'replied', request: 1, error, offset: error === null ? 2 : null});
const unanswered = onKafka({type: 'unanswered', request: 1});
const looked = onKafka({type: 'asked-for', of: 'checkout', topic: 'orders-1'});

/** The order c is lost: it was never on a disk. Of a and b all is well. */
const lost = (...events: readonly HistoryEvent[]) =>
  history(
    began(),
    created,
    tried('a', 'b', 'c'),
    disk(1, 'a', 'b'),
    toldStored('a', 0),
    toldStored('b', 1),
    yes('a', 'b'),
    ...events,
    inLog('a', 'b'),
    effect('a', 'b'),
    ...closing(5),
  );

const codesOf = (...events: readonly HistoryEvent[]) =>
  judged(lost(...events)).diagnosis.map(({code, ids}) => [code, ids]);

describe('an order that was acknowledged and never stored', () => {
  it.each<[string, readonly HistoryEvent[]]>([
    ['never-sent', [yes('c')]],
    ['gave-up-then-yes', [looked, yes('c')]],
    ['yes-before-sent', [yes('c'), sent(), unanswered]],
    ['yes-before-reply', [sent(), yes('c')]],
    ['yes-before-reply', [sent(), yes('c'), replied('NOT_LEADER_OR_FOLLOWER')]],
    ['yes-after-refusal', [sent(), replied('NOT_ENOUGH_REPLICAS'), yes('c')]],
    ['gave-up-then-yes', [sent(), unanswered, yes('c')]],
    // The client is trying again by itself when its time is over.
    [
      'yes-after-refusal',
      [sent(), replied('NOT_ENOUGH_REPLICAS'), sent({request: 2}), yes('c')],
    ],
    ['gave-up-then-yes', [sent(), unanswered, sent({request: 2}), yes('c')]],
    ['asked-for-no-reply', [sent({acks: 0}), yes('c')]],
    ['asked-for-no-reply', [yes('c'), sent({acks: 0})]],
  ])('is %s', (code, events) => {
    expect(codesOf(...events)).toEqual([[code, ['c']]]);
  });

  it('was on its way when the request comes within 50 ms of the answer', () => {
    const soon = history(
      ...lost(at(1000, yes('c')), at(1040, sent()), at(1050, unanswered)),
    );
    expect(judged(soon).diagnosis).toMatchObject([{code: 'yes-before-reply'}]);
  });

  it('is of one mistake with those whose requests were on their way already', () => {
    const hasty = history(
      ...[began(), created, tried('a', 'b', 'c'), disk(1, 'a'), toldStored('a', 0)],
      ...[
        yes('a'),
        sent({ids: ['b']}),
        at(1000, yes('b', 'c')),
        at(1100, sent({request: 2})),
      ],
      ...[at(1101, unanswered), at(1102, inLog('a')), effect('a'), ...closing(5)],
    );
    expect(judged(hasty).diagnosis).toMatchObject([
      {code: 'yes-before-reply', ids: ['b', 'c']},
    ]);
  });

  it('is not explained when what was sent could not be read', () => {
    expect(codesOf(sent({ids: [], records: 0, unread: 'snappy'}), yes('c'))).toEqual([]);
  });

  it('is explained by its own records where they carry another id', () => {
    expect(codesOf(sent({ids: ['uuid-1']}), replied(null), yes('c'))).toMatchObject([
      ['id-changed', ['c']],
    ]);
  });

  it('has another id, and no company, where its record names an event and the order', () => {
    expect(
      codesOf(sent({ids: ['uuid-1'], within: ['uuid-1', 'c']}), replied(null), yes('c')),
    ).toMatchObject([['id-changed', ['c']]]);
  });

  it('is explained by the record that names it among others', () => {
    expect(
      codesOf(sent({ids: ['b'], within: ['b', 'c']}), replied(null), yes('c')),
    ).toEqual([['several-in-one-record', ['c']]]);
  });
});

describe('an order that was stored more than once', () => {
  it('was sent twice when one request carried it twice, also when that was repeated', () => {
    const twice = history(
      began({'none-lost': 'holds', 'each-once': 'holds'}),
      ...[created, tried('a'), disk(1, 'a'), sent({ids: ['a', 'a'], records: 2})],
      ...[unanswered, sent({request: 2, ids: ['a', 'a'], records: 2}), yes('a')],
      ...[inLogAt(0, 'a'), inLogAt(1, 'a'), effect('a', 'a'), ...closing(5)],
    );
    expect(judged(twice).diagnosis).toMatchObject([
      {code: 'sent-twice', ids: ['a'], facts: {atOnce: true}},
    ]);
  });
});

describe('a program that never called the brokers of the shop', () => {
  const codes = (said: string) =>
    judged(
      history(
        ...[began(), created, tried('a')],
        {type: 'program-started', program: 'checkout', pid: 1},
        misbehaved('threw', {said}),
      ),
    ).diagnosis.map(({code}) => code);

  it('was elsewhere when it says that nobody answered there', () => {
    const refused =
      'KafkaJSConnectionError: Connection error: connect ECONNREFUSED ::1:9092';
    expect(codes(refused)).toEqual(['elsewhere']);
  });

  it('had not come to it when it says anything else', () => {
    expect(codes('TypeError: kafka.produce is not a function')).toEqual([]);
  });
});

describe('a program that asks for no reply and waits for one', () => {
  it.each(['hung', 'never-acknowledged'] as const)('is told so: %s', (how) => {
    const waits = history(
      began(),
      ...[created, tried('a'), sent({ids: ['a'], acks: 0}), misbehaved(how, {ms: 1})],
    );
    expect(judged(waits).diagnosis).toMatchObject([{code: 'never-replied', ids: ['a']}]);
  });
});

describe('a diagnosis', () => {
  it('says nothing of a record that is older than its clues', () => {
    const old = lost(yes('c')).filter(
      (entry) => entry.type !== 'system' || entry.event.type !== 'created',
    );
    expect([judged(lost(yes('c'))).diagnosis.length, judged(old).diagnosis]).toEqual([
      1,
      [],
    ]);
  });

  it('gives no reason for a loss in a run that proves nothing', () => {
    const cut = lost(yes('c')).filter(({type}) => type !== 'run-ended');
    expect(judged(cut).verdict.headline).toBe('inconclusive');
    expect(judged(cut).diagnosis).toEqual([]);
  });

  it('says nothing of a property that the run may break', () => {
    const twice = history(
      began({'none-lost': 'holds', 'each-once': 'either'}),
      ...[created, tried('a'), disk(1, 'a'), sent({ids: ['a']}), replied(null)],
      ...[yes('a'), inLog('a'), effect('a', 'a'), ...closing(5)],
    );
    expect(judged(twice).verdict.headline).toBe('duplicated');
    expect(judged(twice).diagnosis).toEqual([]);
  });
});
