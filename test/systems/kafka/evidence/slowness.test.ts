import {describe, expect, it} from 'vitest';
import type {History, HistoryEvent} from '../../../../src/engine/history/history.js';
import type {KafkaEvent} from '../../../../src/systems/kafka/evidence/events.js';
import {
  allHold,
  at,
  began,
  closing,
  disk,
  effect,
  fault,
  history,
  inLog,
  judged,
  leads,
  onKafka,
  partition,
  probed,
  replica,
  report,
  tried,
  triedProbe,
  xray,
  yes,
} from '../../../engine/builders.js';

const created = onKafka({
  ...{type: 'created', topics: {orders: 'orders-1'}, group: 'shipping-1'},
});
const doubts = (run: History) => judged(run).verdict.doubts.map(({code}) => code);

describe('orders that retention deleted before anybody had read them', () => {
  const frontGone = xray(partition(1, [1], {...replica(1, 2), logStart: 1}));
  const run = (fix: string | null) =>
    history(
      ...[began({'none-lost': 'holds'}, fix), created, tried('a', 'b'), yes('a', 'b')],
      ...[disk(1, 'a', 'b'), frontGone, inLog('b'), effect('b'), ...closing(5)],
    );

  it('prove nothing in a control run, and the machine is told to be the reason', () => {
    expect(doubts(run('control'))).toEqual(['deleted-unread']);
    expect(report(run('control'))).toMatchObject({
      verdict: 'inconclusive',
      reasons: [expect.stringContaining('slower than the topic')],
    });
  });

  it.each([null, 'mine', 'a-fix'])('are lost in any other run: %s', (fix) => {
    expect(judged(run(fix)).verdict.headline).toBe('lost');
  });

  it('are none when they had been shipped by then', () => {
    const early = history(
      ...[began({'none-lost': 'holds'}, 'control'), created, tried('a'), yes('a')],
      ...[disk(1, 'a'), effect('a'), frontGone, ...closing(5)],
    );
    expect(judged(early).verdict.headline).toBe('safe');
  });
});

describe('a probe that waited for too long', () => {
  const refused: Extract<KafkaEvent, {type: 'replied'}> = {
    ...{type: 'replied', request: 1, error: 'NOT_ENOUGH_REPLICAS', offset: null},
  };
  const run = (fix: string | null, ...events: readonly HistoryEvent[]) =>
    history(
      ...[began({'in-service': 'holds'}, fix), created, tried('a'), yes('a')],
      ...[disk(1, 'a'), at(1000, fault('crash', 'leader', 1)), at(1100, leads(2, [2]))],
      ...events.map((event) => at(1200, event)),
      ...[at(9000, triedProbe('p')), at(9500, yes('p')), at(9600, probed('p', 8500))],
      ...[at(9700, inLog('a')), effect('a'), ...closing(5)],
    );

  it('is the machine’s doing when somebody led and nobody refused it', () => {
    expect(doubts(run(null))).toEqual(['served-late']);
  });

  it.each([
    ['brokers refused', onKafka(refused)],
    ['nobody led', leads(null, [])],
  ])('is the shop’s when %s', (_, event) => {
    expect(judged(run(null, event)).verdict.headline).toBe('unavailable');
  });

  it('is the learner’s own in their files', () => {
    expect(judged(run('mine')).verdict.headline).toBe('unavailable');
  });
});

describe('a program whose group went on without it', () => {
  const putOut = onKafka({
    ...{type: 'put-out', of: 'shipping', group: 'shipping-1', error: 'UNKNOWN_MEMBER_ID'},
  });
  const run = (fix: string | null, ...events: readonly HistoryEvent[]) =>
    history(
      ...[began(allHold, fix), created, tried('a'), yes('a'), disk(1, 'a'), inLog('a')],
      ...[effect('a'), ...(events.length > 0 ? events : [putOut])],
      ...[effect('a'), ...closing(5)],
    );

  it('proves nothing where the files are the trainer’s, and is judged where they are not', () => {
    expect(doubts(run(null))).toContain('put-out');
    expect(doubts(run('mine'))).not.toContain('put-out');
  });

  it('was too slow between two polls, also where another is meant to take over', () => {
    const late = onKafka({
      ...{type: 'left-group', of: 'shipping', group: 'shipping-1', member: 'm'},
      reason: 'consumer poll timeout has expired.',
    });
    const replaced: HistoryEvent = {type: 'taken-over', program: 'shipping', ids: []};
    expect(doubts(run(null, replaced, late))).toContain('put-out');
    expect(doubts(run(null, replaced, putOut))).not.toContain('put-out');
  });
});
