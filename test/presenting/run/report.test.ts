import {reportData} from '../../../src/presenting/run/report.js';
import {whereLost} from '../../../src/presenting/run/where-lost.js';
import {describe, expect, it} from 'vitest';
import type {Entry} from '../../../src/engine/history/history.js';
import {exitCodeFor} from '../../../src/engine/judge.js';
import {framesOf} from '../../../src/systems/kafka/evidence/xray/frames.js';
import {
  allHold,
  at,
  began,
  closing,
  disk,
  effect,
  fault,
  goodRun,
  history,
  logsOf,
  inLog,
  judged,
  partition,
  premise,
  probed,
  replica,
  report,
  resultOf,
  timelineOf,
  tried,
  triedProbe,
  xray,
  yes,
} from '../../engine/builders.js';

const together = partition(1, [1], replica(1, 2));
const ahead = partition(1, [1], replica(1, 3));

const lossy = history(
  began({'none-lost': 'breaks', 'in-service': 'holds'}, 'retry-more'),
  at(100, tried('a', 'b', 'c')),
  at(100, triedProbe('p')),
  at(110, yes('a', 'b', 'c', 'p')),
  at(120, disk(1, 'a', 'b', 'c')),
  at(130, xray(together)),
  at(140, xray(together)),
  at(150, xray(ahead)),
  at(160, xray(together)),
  at(200, premise(true)),
  at(300, probed('p', 3200)),
  at(400, inLog('a', 'p')),
  at(500, effect('a', 'p')),
  ...closing(20).map((event) => at(600, event)),
);

describe('the report of a run', () => {
  it('holds every field that a reader of --json may count on', () => {
    expect(reportData(report(lossy))).toEqual({
      schema: 2,
      lab: 'leader-crash',
      fix: 'retry-more',
      language: 'typescript',
      verdict: 'lost',
      properties: {'none-lost': 'breaks', 'in-service': 'holds'},
      promised: {'none-lost': 'breaks', 'in-service': 'holds'},
      asPromised: true,
      cutShort: false,
      reasons: [],
      gap: null,
      counts: {
        attempted: 3,
        acknowledged: 3,
        rejected: 0,
        pending: 0,
        inLog: 1,
        effects: 1,
        lost: 2,
        stalled: 0,
        torn: 0,
        duplicated: 0,
        phantom: 0,
        invisible: 0,
        parked: 0,
      },
      storedTwice: 0,
      lost: {produce: 0, store: 2, consume: 0, unknown: 0},
      brokenBy: {'none-lost': ['b', 'c'], 'in-service': []},
      lostIds: ['b', 'c'],
      takenFor: [],
      premises: [
        {text: 'broker 1 itself said that both followers were in the ISR', met: true},
      ],
      inServiceMs: 3200,
      serviceBackMs: 3200,
      diagnosis: [],
      cause: 'acks=1 is one copy',
      systems: [{id: 'kafka', version: '4.3.1'}],
      kafka: '4.3.1',
      durationMs: 8000,
      timeline: timelineOf(lossy),
      xray: [
        {at: 130, partitions: [together]},
        {at: 150, partitions: [ahead]},
        {at: 160, partitions: [together]},
      ],
      frames: framesOf(logsOf(lossy).xray, timelineOf(lossy)),
      further: [],
      copy: null,
      history: 'run.jsonl',
    });
  });

  it('has a frame at each picture worth stopping at, with the words of the time until then', () => {
    const {frames} = logsOf(lossy);
    const {timeline} = report(lossy);
    expect(frames.map(({at: ms}) => ms)).toEqual([130, 150, 160]);
    expect(frames.flatMap(({moments}) => moments)).toEqual(timeline);
  });

  it('names no cause when nothing is lost, or nothing is proven', () => {
    expect(report(goodRun()).cause).toBeNull();
    expect(report([...lossy, {at: 700, ...premise(false)}]).cause).toBeNull();
  });

  it('knows of no loss and no place when the run was cut short, and keeps its counts when it was not', () => {
    const misbehaved = {
      ...({type: 'misbehaved', program: 'checkout', how: 'threw'} as const),
      facts: {said: 'no'},
    };
    const cut: readonly (readonly [string, readonly Entry[]])[] = [
      ['a program broke the rules', [...lossy, {at: 700, ...misbehaved}]],
      ['the history stops', lossy.slice(0, -1)],
      [
        'the machine failed',
        [...lossy, {at: 700, type: 'environment', code: 'stood-still', facts: {ms: 1}}],
      ],
    ];
    for (const [why, run] of cut) {
      const data = JSON.parse(JSON.stringify(reportData(report(run)))) as object;
      expect([why, data]).toMatchObject([
        why,
        {
          verdict: 'inconclusive',
          cause: null,
          lost: {produce: null, store: null, consume: null, unknown: null},
          lostIds: [],
          counts: {acknowledged: 3, lost: null, torn: null},
        },
      ]);
      expect(data).not.toHaveProperty(['brokenBy', 'none-lost']);
      expect([why, whereLost(resultOf(run))]).toEqual([why, []]);
    }
    const unmet: readonly Entry[] = [...lossy, {at: 700, ...premise(false)}];
    expect(reportData(report(unmet))).toMatchObject({
      ...{verdict: 'inconclusive', lost: {store: 2}, counts: {lost: 2}},
    });
    expect(whereLost(resultOf(unmet))).toEqual([]);
    expect(whereLost(resultOf(lossy))).toHaveLength(1);
  });

  it('of a history that stops takes the last entry for the duration', () => {
    expect(report(lossy.slice(0, 3))).toMatchObject({durationMs: 100, inServiceMs: null});
  });

  it('has no time in service when one probe of several was never acknowledged', () => {
    expect(report([...lossy, {at: 700, ...probed('q', null)}]).inServiceMs).toBeNull();
  });

  it('refuses, with a remedy, what is not the history of a run', () => {
    expect(() => report([])).toThrow('This is not the history of a run');
    expect(() => report(lossy.slice(1))).toThrow(
      expect.objectContaining({code: 'usage'}),
    );
  });
});

describe('a headless run ends', () => {
  it.each([
    ['as promised with 0', goodRun(), 0],
    ['as promised with 0 when a loss was promised', lossy, 0],
    ['otherwise than promised with 1', goodRun({...allHold, 'none-lost': 'breaks'}), 1],
    ['inconclusive with 3', goodRun().slice(0, -1), 3],
  ])('%s', (_, run, code) => {
    expect(exitCodeFor(judged(run).verdict)).toBe(code);
  });

  it('says how long the shop was out of service when the answer came too late', () => {
    const late = (...events: readonly Entry[]) =>
      report(
        history(
          began({'in-service': 'breaks'}),
          at(1000, fault('crash', 'leader', 1)),
          at(1500, triedProbe('p')),
          at(9000, probed('p', null)),
          at(9000, fault('restart', 'leader', 1)),
          ...events,
        ),
      );
    expect(late(at(12_000, yes('p'))).serviceBackMs).toBe(11_000);
    expect(late(at(12_000, yes('p'))).inServiceMs).toBe(null);
    expect(late().serviceBackMs).toBe(null);
  });
});
