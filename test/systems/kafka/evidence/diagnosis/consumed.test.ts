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
  tried,
  yes,
} from '../../../../engine/builders.js';

const promise = {'none-lost': 'holds', 'each-once': 'holds'} as const;
const created = onKafka({
  ...{type: 'created', topics: {orders: 'orders-1'}, group: 'shipping-1'},
});
const started: HistoryEvent = {type: 'program-started', program: 'shipping', pid: 1};
const called = onKafka({type: 'called', of: 'shipping'});
const killed: HistoryEvent = {type: 'killed', program: 'shipping'};
const joined = (group: string): HistoryEvent =>
  onKafka({type: 'joined-group', of: 'shipping', group, member: 'm'});
const putOut = onKafka({
  ...{type: 'put-out', of: 'shipping', group: 'shipping-1', error: 'UNKNOWN_MEMBER_ID'},
});
const left = (reason: string | null): HistoryEvent =>
  onKafka({
    ...{type: 'left-group', of: 'shipping', group: 'shipping-1', member: 'm', reason},
  });
const handed = (from: number, to: number): HistoryEvent =>
  onKafka({
    ...{type: 'fetched', of: 'shipping', topic: 'orders-1', partition: 0, from, to},
  });
const committed = (offset: number, error: string | null = null): HistoryEvent =>
  onKafka({
    ...{type: 'group-committed', of: 'shipping', group: 'shipping-1'},
    ...{topic: 'orders-1', partition: 0, offset, error},
  });

const committedBy = (group: string): HistoryEvent =>
  onKafka({
    ...{type: 'group-committed', of: 'shipping', group, error: null},
    ...{topic: 'orders-1', partition: 0, offset: 3},
  });

/** The orders a, b and c are stored at 0, 1 and 2. */
const run = (...events: readonly HistoryEvent[]) =>
  history(
    began(promise, 'mine'),
    created,
    tried('a', 'b', 'c'),
    disk(1, 'a', 'b', 'c'),
    yes('a', 'b', 'c'),
    started,
    called,
    ...events,
    inLog('a', 'b', 'c'),
    ...closing(5),
  );
const codesOf = (...events: readonly HistoryEvent[]) =>
  judged(run(...events)).diagnosis.map(({code, ids}) => [code, ids]);

describe('an order that was passed and not shipped', () => {
  it('was committed before it was done when the program died with it in hand', () => {
    expect(codesOf(handed(0, 3), committed(3), effect('a'), killed, started)).toEqual([
      ['committed-before-done', ['b', 'c']],
    ]);
  });

  it('was left out when the program lived on', () => {
    expect(codesOf(handed(0, 3), effect('a', 'c'), committed(3))).toEqual([
      ['skipped-after-error', ['b']],
    ]);
  });

  it('was left out by one that ended as it was asked to, be it by the signal', () => {
    const ended: HistoryEvent = {
      ...{type: 'program-ended', program: 'shipping', code: null, signal: 'SIGTERM'},
    };
    expect(codesOf(handed(0, 3), effect('a', 'c'), committed(3), ended)).toEqual([
      ['skipped-after-error', ['b']],
    ]);
  });

  it('was compacted away when there was nothing at its offset any more', () => {
    const fetch = onKafka({
      ...{type: 'fetched', of: 'shipping', topic: 'orders-1', partition: 0},
      ...{from: 0, to: 3, without: [1]},
    });
    expect(codesOf(fetch, effect('a', 'c'), committed(3))).toEqual([
      ['compacted-away', ['b']],
    ]);
  });

  it('was never asked for when it was not handed to the program', () => {
    expect(codesOf(handed(2, 3), effect('c'), committed(3))).toEqual([
      ['passed-unasked', ['a', 'b']],
    ]);
  });

  it('is looked for in what lay there then, not in what was written over it', () => {
    const now = history(
      began(promise),
      ...[created, tried('a', 'b'), disk(1, 'a'), yes('a', 'b'), started, called],
      ...[handed(0, 1), effect('a'), committed(1)],
      onKafka({
        ...{type: 'on-disk', broker: 2, partition: 0, records: [{offset: 0, id: 'b'}]},
      }),
      onKafka({
        ...{type: 'read', holding: 'orders', partition: 0},
        records: [{offset: 0, id: 'b'}],
      }),
      ...closing(5),
    );
    expect(judged(now).diagnosis).toMatchObject([{code: 'passed-unasked', ids: ['b']}]);
    expect(judged(now).lostIds).toEqual(['b']);
  });
});

describe('an order that another service was handed', () => {
  const invoices = {of: 'invoices'} as const;
  const member = (group: string): HistoryEvent =>
    onKafka({type: 'joined-group', ...invoices, group, member: 'i'});
  const theirs = (from: number, to: number): HistoryEvent =>
    onKafka({
      ...{type: 'fetched', topic: 'orders-1', partition: 0, from, to},
      ...invoices,
    });
  const settled = (group: string): HistoryEvent =>
    onKafka({
      ...{type: 'group-committed', ...invoices, group, error: null},
      ...{topic: 'orders-1', partition: 0, offset: 3},
    });
  const waiting: HistoryEvent = {type: 'waiting', ids: ['a', 'b', 'c'], forMs: 4000};
  const shopGroup = 'shipping-1';
  const ownGroup = 'shipping-1.invoices';

  it('was taken by a member of the same group, which committed past it', () => {
    const found = judged(run(member(shopGroup), theirs(0, 3), settled(shopGroup)));
    expect(found.diagnosis).toMatchObject([
      {
        ...{code: 'handed-to-another', ids: ['a', 'b', 'c']},
        facts: {program: 'invoices', settled: true},
      },
    ]);
  });

  it('has its own reason when shipping had it, too', () => {
    const ours = [handed(0, 3), effect('a'), committed(3), killed, started];
    expect(codesOf(member(shopGroup), theirs(0, 3), ...ours)).toEqual([
      ['committed-before-done', ['b', 'c']],
    ]);
  });

  it('is not put down to who reads in a group of its own', () => {
    const both = [member(ownGroup), theirs(0, 3), settled(ownGroup)];
    expect(codesOf(...both, handed(2, 3), effect('c'), committed(3))).toEqual([
      ['passed-unasked', ['a', 'b']],
    ]);
  });

  it('waits while a member of the same group has it, and for nobody in another group', () => {
    const late = [waiting, handed(0, 3), effect('a', 'b', 'c'), committed(3)];
    const stalls = {...promise, 'no-stall': 'holds'} as const;
    const codes = (group: string) =>
      judged(
        history(
          began(stalls, 'mine'),
          ...[created, tried('a', 'b', 'c'), disk(1, 'a', 'b', 'c'), yes('a', 'b', 'c')],
          ...[started, called, member(group), theirs(0, 3), ...late],
          ...[inLog('a', 'b', 'c'), ...closing(5)],
        ),
      ).diagnosis.map(({code, facts}) => [code, facts['settled']]);
    expect(codes(shopGroup)).toEqual([['handed-to-another', false]]);
    expect(codes(ownGroup)).toEqual([]);
  });
});

describe('an order that lies behind a position that was forgotten', () => {
  const told = (offset: number | null): HistoryEvent =>
    onKafka({
      ...{type: 'told-position', of: 'shipping', group: 'shipping-1'},
      ...{topic: 'orders-1', partition: 0, offset},
    });
  const first = [told(null), handed(0, 1), effect('a'), committed(1)];

  it('was skipped where reading began at the end', () => {
    expect(
      codesOf(...first, told(null), handed(2, 3), effect('c'), committed(3)),
    ).toEqual([['position-lost', ['b']]]);
  });

  it('came once more where reading began anew', () => {
    const again = [handed(0, 3), effect('a', 'b', 'c'), committed(3)];
    expect(codesOf(...first, told(null), ...again)).toEqual([['position-lost', ['a']]]);
  });

  it('is put down to something else where the group still knew where it was', () => {
    const later = [handed(2, 3), effect('c'), committed(3)];
    expect(codesOf(...first, told(1), ...later)).toEqual([['passed-unasked', ['b']]]);
    expect(codesOf(told(null), ...later)).toEqual([['passed-unasked', ['a', 'b']]]);
  });
});

describe('an order that shipped twice', () => {
  it.each<[string, readonly HistoryEvent[]]>([
    [
      'done-not-committed',
      [
        handed(0, 2),
        committed(1),
        effect('a', 'b'),
        killed,
        started,
        handed(1, 3),
        effect('b', 'c'),
        committed(3),
      ],
    ],
    [
      'nothing-committed',
      [handed(0, 3), effect('a', 'b', 'c'), killed, started, handed(1, 2), effect('b')],
    ],
    ['shipped-twice', [handed(0, 3), effect('a', 'b', 'b', 'c'), committed(3)]],
    [
      'lost-the-partition',
      [
        handed(0, 3),
        effect('a', 'b', 'c'),
        committed(3, 'ILLEGAL_GENERATION'),
        handed(1, 2),
        effect('b'),
        committed(3),
      ],
    ],
    [
      'lost-the-partition',
      [
        handed(0, 3),
        left('consumer poll timeout has expired.'),
        handed(0, 3),
        effect('a', 'b', 'b', 'c'),
        committed(3),
      ],
    ],
    // With KIP-848 nothing is said of it, and the same member comes back.
    [
      'lost-the-partition',
      [
        handed(0, 3),
        left(null),
        handed(0, 3),
        effect('a', 'b', 'b', 'c'),
        joined('shipping-1'),
        committed(3),
      ],
    ],
    [
      'done-not-committed',
      [
        handed(0, 3),
        effect('a', 'b'),
        left('the consumer is being closed'),
        handed(0, 3),
        effect('b', 'c'),
        committed(3),
      ],
    ],
    [
      'lost-the-partition',
      [
        handed(0, 2),
        effect('a', 'b'),
        putOut,
        handed(1, 3),
        effect('b', 'c'),
        committed(3),
      ],
    ],
    [
      'two-groups',
      [
        joined('shipping-1'),
        joined('mine'),
        handed(0, 3),
        handed(1, 2),
        effect('a', 'b', 'b', 'c'),
        committed(3),
        committedBy('mine'),
      ],
    ],
    [
      // A group of its own for what is tried again is no second reading of the orders.
      'done-not-committed',
      [
        joined('shipping-1'),
        joined('shipping-1.retry'),
        handed(0, 2),
        committed(1),
        effect('a', 'b'),
        killed,
        started,
        handed(1, 3),
        effect('b', 'c'),
        committed(3),
      ],
    ],
  ])('is %s', (code, events) => {
    expect(codesOf(...events)).toEqual([[code, ['b']]]);
  });
});

describe('a habit', () => {
  it('is told when shipping is in a group of its own, and nobody can say how far it is', () => {
    const own = history(
      ...run(joined('my-group'), handed(0, 3), effect('a', 'b', 'c')).filter(
        ({type}) => type !== 'shipping-ended',
      ),
    );
    expect(judged(own).diagnosis.map(({code, facts}) => [code, facts])).toEqual([
      ['other-group', {program: 'shipping', group: 'my-group'}],
    ]);
  });

  it('is nothing to tell of where nothing is wrong', () => {
    expect(
      codesOf(joined('mine'), handed(0, 3), effect('a', 'b', 'c'), committed(3)),
    ).toEqual([]);
  });
});
