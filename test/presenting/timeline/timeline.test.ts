import {describe, expect, it} from 'vitest';
import type {Entry, HistoryEvent} from '../../../src/engine/history/history.js';
import {
  answered,
  at,
  began,
  blind,
  cast,
  disk,
  effect,
  ended,
  environment,
  fault,
  healed,
  history,
  inLog,
  leads,
  misbehaved,
  no,
  parked,
  partition,
  phase,
  premise,
  probed,
  read,
  replica,
  shipping,
  timelineOf,
  tried,
  triedProbe,
  xray,
  yes,
} from '../../engine/builders.js';

/** Each moment as "seconds sign text". */
const told = (...events: readonly (HistoryEvent | Entry)[]): readonly string[] =>
  timelineOf(history(...events)).map(
    (moment) => `${(moment.at / 1000).toFixed(1)} ${moment.sign} ${moment.text}`,
  );

const texts = (...events: readonly (HistoryEvent | Entry)[]): readonly string[] =>
  timelineOf(history(...events)).map(({text}) => text);

describe('the timeline', () => {
  it('tells the crash of a leader from the first order to the last shipment', () => {
    const together = [replica(1, 2), replica(2, 2), replica(3, 2)];
    expect(
      told(
        at(0, began()),
        at(0, phase('orders')),
        at(0, cast()),
        at(100, {type: 'program-started', program: 'checkout', pid: 1}),
        at(100, tried('a', 'b')),
        at(200, disk(1, 'a', 'b')),
        at(200, disk(2, 'a', 'b')),
        at(200, disk(3, 'a', 'b')),
        at(300, yes('a', 'b')),
        at(310, xray(partition(1, [1, 2, 3], ...together))),
        at(600, fault('pause', 'followers', 2, 3)),
        at(700, tried('c', 'd')),
        at(900, disk(1, 'c', 'd')),
        at(1400, yes('c', 'd')),
        at(1410, xray(partition(1, [1, 2, 3], replica(1, 4), replica(2, 2, 'paused')))),
        at(1450, premise(true)),
        at(1500, fault('crash', 'leader', 1)),
        at(1550, fault('resume', 'followers', 2, 3)),
        at(1600, phase('failover')),
        at(1650, xray(partition(1, [1, 2, 3], replica(1, 4, 'dead'), replica(2, 2)))),
        at(4700, leads(2, [2, 3])),
        at(4800, triedProbe('p')),
        at(4900, yes('p')),
        at(4900, probed('p', 3400)),
        at(5000, phase('healing')),
        at(6000, xray(partition(2, [2, 3], replica(1, 2), replica(2, 3)))),
        at(6100, xray(partition(2, [3, 2, 1], replica(1, 3), replica(2, 3)))),
        at(6200, healed()),
        at(6200, phase('reading')),
        at(6300, read.complete()),
        at(6300, phase('shipping')),
        at(6400, effect('a')),
        at(6500, effect('b', 'p')),
        at(6600, shipping.complete()),
        at(6700, {
          type: 'program-ended',
          program: 'shipping',
          code: null,
          signal: 'SIGTERM',
        }),
        at(6800, ended(6800)),
      ),
    ).toEqual([
      '0.0 info broker 1 leads, ISR 1, 2, 3',
      '0.1 info checkout started',
      '0.1 info orders start',
      '0.3 info b acknowledged, on the disks of brokers 1, 2 and 3',
      '0.6 fault followers 2 and 3 paused: they stay in the ISR until they have been silent too long',
      '1.4 info d acknowledged, on the disk of broker 1 alone',
      '1.4 good premise met: broker 1 itself said that both followers were in the ISR',
      '1.5 fault broker 1 killed',
      '1.6 good followers 2 and 3 resumed',
      '1.6 wait waiting for the cluster to notice',
      '4.7 good broker 2 leads, ISR 2, 3 (3.2 s after the kill)',
      '4.9 good probe order acknowledged after 3.4 s',
      '5.0 info 4 orders handed out: 4 told "yes", 0 told "no", 0 pending',
      '5.0 wait healing: every fault is undone',
      '6.0 bad broker 1 is running again and truncated its log from 4 to 2: broker 2 leads',
      '6.1 good ISR grows to 1, 2, 3',
      '6.2 good healed: every replica is in sync',
      '6.2 wait reading the whole log, up to an end mark that the lab writes',
      '6.3 good the log is read to its end',
      '6.3 wait shipping: everything that the log holds',
      '6.4 good a shipped, the first one',
      '6.6 good shipping came to the end of the log: 2 shipped',
      '6.7 info shipping stopped',
      '6.8 info the run ended after 6.8 s',
    ]);
  });

  it('names the last acknowledged order at its own time, before what was told meanwhile', () => {
    expect(
      told(
        at(0, tried('a')),
        at(100, yes('a')),
        at(200, premise(true)),
        at(300, fault('crash', 'leader', 1)),
      ),
    ).toEqual([
      '0.0 info orders start',
      '0.1 info a acknowledged',
      '0.2 good premise met: broker 1 itself said that both followers were in the ISR',
      '0.3 fault broker 1 killed',
    ]);
  });

  it('has one line for a thousand orders and one for their answers', () => {
    const ids = Array.from({length: 1000}, (_, index) => `order-${index}`);
    const batches = ids.flatMap((id) => [tried(id), yes(id)]);
    expect(texts(...batches, phase('healing'), phase('reading'))).toEqual([
      'orders start',
      '1000 orders handed out: 1000 told "yes", 0 told "no", 0 pending',
      'healing: every fault is undone',
      'reading the whole log, up to an end mark that the lab writes',
    ]);
  });

  it('tells the first refusal and the first uncertainty, and why', () => {
    expect(
      texts(
        tried('a', 'b', 'c'),
        answered('no', ['a', 'b'], 'too large'),
        answered('pending', ['c'], 'timed out'),
        no('a'),
      ),
    ).toEqual([
      'orders start',
      'b told "no", the first one: too large',
      'c pending, the first one: timed out',
    ]);
  });

  it('tells when nobody leads, when the ISR shrinks, and who came back', () => {
    const seen = (isr: readonly number[], leader: number | null = 1): HistoryEvent =>
      xray(partition(leader, isr, replica(1, 4), replica(2, 4)));
    expect(
      texts(
        cast(1, [2]),
        seen([1, 2]),
        fault('crash', 'followers', 2),
        xray(partition(1, [1], replica(1, 4), replica(2, 4, 'dead'))),
        seen([1]),
        seen([2]),
        seen([], null),
        seen([2], 2),
      ),
    ).toEqual([
      'broker 1 leads, ISR 1, 2',
      'follower 2 killed',
      'ISR shrinks to 1',
      'broker 2 is running again',
      'ISR is now 2',
      'nobody leads',
      'broker 2 leads, ISR 2 (0.5 s after the kill)',
    ]);
  });

  it('leaves out what a broker tells that has not heard that the ISR had shrunk', () => {
    const told = (isr: readonly number[], leader = 1, state?: 'dead'): HistoryEvent =>
      xray(partition(leader, isr, replica(1, 4, state), replica(2, 4)));
    expect(
      texts(
        cast(1, [2]),
        told([1]),
        fault('crash', 'leader', 1),
        told([1, 2], 1, 'dead'),
        told([2], 2, 'dead'),
      ),
    ).toEqual([
      'broker 1 leads, ISR 1, 2',
      'ISR shrinks to 1',
      'broker 1 killed',
      'broker 2 leads, ISR 2 (0.2 s after the kill)',
    ]);
  });

  it('tells what befell a dead broker before what is left of its log', () => {
    const ends = (end: number, other: number): HistoryEvent =>
      xray(partition(1, [1, 2], replica(1, end, 'dead'), replica(2, other, 'dead')));
    expect(
      texts(
        cast(1, [2]),
        ends(4, 4),
        ends(0, 4),
        fault('power-cut', 'all', 1, 2),
        ends(0, 1),
      ),
    ).toEqual([
      'broker 1 leads, ISR 1, 2',
      expect.stringContaining('without power') as string,
      'broker 1 has lost its log from 0 on: it ended at 4',
      'broker 2 has lost its log from 1 on: it ended at 4',
    ]);
  });

  it('tells what the leader deleted from the front of its log', () => {
    const starts = (one: number, two: number): HistoryEvent => {
      const log = (broker: number, logStart: number) => ({
        ...replica(broker, 9),
        logStart,
      });
      return xray(partition(1, [1, 2], log(1, one), log(2, two)));
    };
    expect(texts(cast(1, [2]), starts(0, 0), starts(4, 0), starts(4, 4))).toEqual([
      'broker 1 leads, ISR 1, 2',
      'broker 1 deleted records 0 to 3 from the front of its log',
    ]);
  });

  it('measures only the first change of leader after a blow', () => {
    expect(
      texts(
        leads(1, [1, 2, 3]),
        fault('crash', 'leader', 1),
        leads(2, [2, 3]),
        leads(1, [1, 2, 3]),
        leads(3, [1, 2, 3]),
      ),
    ).toEqual([
      'broker 1 killed',
      'broker 2 leads, ISR 2, 3 (0.1 s after the kill)',
      'broker 1 leads, ISR 1, 2, 3',
      'broker 3 leads, ISR 1, 2, 3',
    ]);
  });

  it('takes an empty ISR under a known leader for no answer', () => {
    expect(texts(leads(1, [1, 2]), leads(1, []), leads(1, [1, 2]))).toEqual([]);
  });

  it('takes a log that is not there yet for no news', () => {
    expect(
      texts(
        xray(partition(1, [1], replica(1, 40))),
        xray(partition(1, [1], replica(1, null))),
        xray(partition(1, [1], replica(1, 0))),
      ),
    ).toEqual(['broker 1 truncated its log from 40 to 0']);
  });

  it('names the partition when it is not the first', () => {
    expect(texts(leads(1, [1, 2], 2), leads(2, [2], 2))).toEqual([
      'partition 2: broker 2 leads, ISR 2',
    ]);
  });

  it('tells what went wrong with the programs, the witness and the machine', () => {
    expect(
      told(
        began(),
        misbehaved('threw', {said: 'TypeError: x'}),
        {type: 'program-ended', program: 'checkout', code: 1, signal: null},
        {type: 'program-ended', program: 'checkout', code: 0, signal: null},
        {type: 'program-ended', program: 'checkout', code: null, signal: 'SIGKILL'},
        blind(2),
        environment('the disk is full'),
        premise(false),
        probed('p', null),
        read.cutShort(),
        shipping.cutShort(),
      ),
    ).toEqual([
      '0.1 bad checkout threw an error: TypeError: x',
      '0.2 bad checkout ended with code 1',
      '0.3 info checkout ended',
      '0.4 fault checkout killed (SIGKILL)',
      "0.5 bad the witness cannot read all of broker 2's log: it is compressed with a codec that only Kafka can open",
      "0.6 bad not the shop's fault: the disk is full",
      '0.7 bad premise not met: broker 1 itself said that both followers were in the ISR',
      '0.8 bad probe order not acknowledged in time',
      '0.9 bad reading stopped before the end: the tail of partition 0 was not reached in 10 s',
      '1.0 bad shipping stopped before the end: nothing new was shipped for 10 s, and the end of the topic was not reached',
    ]);
  });

  it('does not take a refused probe for service', () => {
    expect(texts(triedProbe('p'), no('p'), probed('p', 900))).toContain(
      'probe order not acknowledged in time',
    );
  });

  it('tells each fault in its own word', () => {
    expect(
      texts(
        fault('cut-off', 'leader', 1),
        leads(1, [1, 2, 3]),
        leads(2, [2, 3]),
        fault('rejoin', 'leader', 1),
        fault('crash', 'leader', 1),
        fault('restart', 'leader', 1),
        xray(partition(2, [2, 3], replica(1, 4))),
        healed(),
        {type: 'program-started', program: 'checkout', pid: 1},
        {type: 'program-started', program: 'checkout', pid: 2},
        parked('a', 'b'),
        inLog('a'),
      ),
    ).toEqual([
      'broker 1 cut off from the other brokers and the controller',
      'broker 2 leads, ISR 2, 3 (0.2 s after the cut)',
      'broker 1 connected again',
      'broker 1 killed',
      'broker 1 started again, and back in the cluster',
      'healed: every replica is in sync',
      'checkout started',
      'checkout started again',
      'a and 1 more parked: no such item',
    ]);
  });
});
