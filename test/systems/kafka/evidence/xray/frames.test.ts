import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Picture} from '../../../../../src/systems/kafka/evidence/xray/before-after.js';
import type {BrokerState} from '../../../../../src/systems/kafka/evidence/xray/replicas.js';
import type {Moment, Sign} from '../../../../../src/engine/timeline/state.js';
import {
  type Frame,
  framesOf,
  openingFrame,
} from '../../../../../src/systems/kafka/evidence/xray/frames.js';
import {mostTelling} from '../../../../../src/systems/kafka/evidence/xray/telling.js';
import {crash, gone, led, log} from './views.js';

const moment = (at: number, sign: Sign = 'info'): Moment => ({
  at,
  sign,
  text: `at ${at}`,
});
const times = (pictures: readonly Picture[], timeline: readonly Moment[] = []) =>
  framesOf(pictures, timeline).map(({at}) => at);
const wordsAt = (pictures: readonly Picture[], at: number) =>
  framesOf(pictures, []).find((frame) => frame.at === at)?.words;

const brokersIn = ({partitions}: Frame) =>
  partitions[0]?.replicas.map(({broker}) => broker);

describe('the frames of a run', () => {
  it('stop where something happened, and before it; a log that only grows is joined', () => {
    expect(times(crash)).toEqual([100, 300, 400, 500, 600, 700, 800, 900]);
  });

  it('stop at the last picture before each fault that the timeline tells', () => {
    expect(times(crash, [moment(250, 'fault')])).toContain(200);
    expect(times(crash, [moment(250, 'info')])).not.toContain(200);
  });

  it('stop at a new epoch, a changed ISR, and a changed ELR', () => {
    const logs = [log(1, [[0, 9]]), log(2, [[0, 9]])];
    const pictures = [
      {at: 0, partitions: [led([1, 0], logs)]},
      {at: 1, partitions: [led([1, 0], logs, {isr: [2, 1]})]},
      {at: 2, partitions: [led([1, 1], logs)]},
      {at: 3, partitions: [led([1, 1], logs, {epoch: null, elr: undefined})]},
      {at: 4, partitions: [led([1, 1], logs, {isr: [1]})]},
      {at: 5, partitions: [led([1, 1], logs, {isr: [1], elr: [2]})]},
      {
        at: 6,
        partitions: [
          led([1, 1], [log(1, [[0, 10]]), log(2, [[0, 9]])], {isr: [1], elr: [2]}),
        ],
      },
      {at: 7, partitions: [led([1, 1], logs, {isr: [1], elr: [2]})]},
    ];
    // The last two: a log that lost a record, and the picture before it.
    expect(times(pictures)).toEqual([0, 2, 4, 5, 6, 7]);
  });

  it('say at each moment who leads, is in the ISR, in the ELR, or out', () => {
    const logs = [log(1, []), log(2, []), log(3, []), log(4, [])];
    const view = led([1, 0], logs, {isr: [1, 2], elr: [3]});
    const [frame] = framesOf([{at: 0, partitions: [view]}], []);
    expect(frame?.partitions[0]?.replicas.map(({role}) => role)).toEqual([
      'leads',
      'in-isr',
      'in-elr',
      'out',
    ]);
    const nobody = led([null, 0], logs, {isr: [], elr: undefined, epoch: undefined});
    const [unknown] = framesOf([{at: 0, partitions: [nobody]}], []);
    expect(unknown?.partitions[0]).toMatchObject({leader: null, epoch: null, elr: null});
    expect(unknown?.partitions[0]?.replicas[0]?.role).toBe('unknown');
  });

  it('call nothing committed beyond the end of a log', () => {
    const behind = log(1, [[0, 20]], {committed: 30});
    const [frame] = framesOf([{at: 0, partitions: [led([1, 0], [behind])]}], []);
    expect(frame?.partitions[0]?.replicas[0]?.committed).toBe(20);
  });

  it('say where the logs part, and who was truncated from where to where', () => {
    expect(wordsAt(crash, 500)).toEqual([]);
    expect(wordsAt(crash, 700)).toEqual([
      'broker 1 has 930 records that the leader, broker 2, does not have: from offset 70 on, cut off when it follows',
    ]);
    expect(wordsAt(crash, 800)).toEqual(wordsAt(crash, 700));
    const untold = [{at: 0, partitions: [{...crash[6].partitions[0], epoch: undefined}]}];
    expect(wordsAt(untold, 0)?.[0]).toMatch(/from offset 70 on$/);
    expect(wordsAt(crash, 900)).toEqual([
      'broker 1: truncated from 1000 to 70, and 1 record fetched since from broker 2',
    ]);
  });

  it('say when a log is gone, and what was deleted from the front', () => {
    const at = (ms: number, ...replicas: Parameters<typeof led>[1]) => ({
      at: ms,
      partitions: [{...led([1, 0], replicas), partition: ms < 2 ? 0 : 1}],
    });
    const lost = [at(0, log(1, [[0, 40]])), at(1, gone(1, {state: 'dead'}))];
    expect(wordsAt(lost, 1)).toEqual(['broker 1 has no log any more: it ended at 40']);
    const dead = {state: 'dead'} as const;
    const cut = [at(0, log(1, [[0, 40]])), at(1, log(1, [[0, 10]], dead))];
    expect(wordsAt(cut, 1)).toEqual([
      'broker 1 has lost its log from 10 on: it ended at 40',
    ]);
    const late = {logStart: 30};
    const retention = [
      at(2, log(1, [[0, 40]]), log(2, [[0, 40]])),
      at(3, log(1, [[0, 40]], late), log(2, [[0, 40]], late)),
    ];
    expect(wordsAt(retention, 3)).toEqual([
      'partition 1: brokers 1 and 2: records 0 to 29 deleted from the front',
    ]);
  });

  it('leave out a broker that never had a log: it holds no replica', () => {
    const pictures = [
      {at: 0, partitions: [led([1, 0], [log(1, [[0, 9]]), gone(2), gone(3)])]},
      {at: 1, partitions: [led([1, 1], [gone(1), gone(2), log(3, [])])]},
    ];
    const brokers = framesOf(pictures, []).map(brokersIn);
    expect(brokers).toEqual([
      [1, 3],
      [1, 3],
    ]);
    const [nobody] = framesOf([{at: 0, partitions: [led([1, 0], [gone(1)])]}], []);
    expect(nobody?.partitions[0]?.replicas).toHaveLength(1);
  });

  it('begin to be read at the fullest disks before the first death', () => {
    const frames = framesOf(crash, []);
    expect(frames[openingFrame({frames, xray: crash})]?.at).toBe(500);
    expect(openingFrame({frames: [], xray: []})).toBe(0);
  });

  it('are, where there is room for few, those that tell most', () => {
    const frames = framesOf(crash, []);
    const few = mostTelling(frames, {limit: 5, opening: 3});
    expect(few.map(({at}) => at)).toEqual([100, 400, 500, 700, 900]);
    expect(mostTelling(frames, {limit: 12, opening: 3})).toEqual(frames);
  });
});

const state = fc.constantFrom<BrokerState>('running', 'paused', 'dead');
const anyLog = (broker: number) =>
  fc
    .record({end: fc.nat({max: 9}), epoch: fc.nat({max: 2}), state, there: fc.boolean()})
    .map(({end, epoch, state: is, there}) =>
      there
        ? log(broker, end === 0 ? [] : [[epoch, end]], {state: is})
        : gone(broker, {state: is}),
    );
const anyView = fc
  .tuple(fc.option(fc.constantFrom(1, 2)), fc.nat({max: 2}), anyLog(1), anyLog(2))
  .map(([leader, epoch, one, two]) => led([leader, epoch], [one, two]));
const inTime = (ms: readonly number[]) => [...ms].sort((a, b) => a - b);
const ownEnds = ({partitions}: Frame): readonly (readonly [number, number | null])[] =>
  partitions.flatMap(({replicas}) =>
    replicas.flatMap(({difference, logEnd}) =>
      difference?.is === 'ahead' || difference?.is === 'diverges'
        ? [[difference.from + difference.records, logEnd] as const]
        : [],
    ),
  );
const momentsIn = (frames: readonly Frame[]) => frames.flatMap(({moments}) => moments);
const timesOf = (frames: readonly Frame[]) => frames.map(({at}) => at);
const anyPictures = fc
  .array(fc.tuple(fc.nat({max: 10}), anyView), {maxLength: 12})
  .map((all): readonly Picture[] => {
    const ms = inTime(all.map(([at]) => at));
    return all.map(([, view], index) => ({at: ms[index] ?? 0, partitions: [view]}));
  });
const anyTimeline = fc
  .array(fc.tuple(fc.nat({max: 12}), fc.constantFrom<Sign>('info', 'fault')), {
    maxLength: 12,
  })
  .map((all) => {
    const ms = inTime(all.map(([at]) => at));
    return all.map(([, sign], index) => moment(ms[index] ?? 0, sign));
  });

describe('whatever was seen, the frames', () => {
  it('are none only where there is no picture, and are in the order of time', () => {
    fc.assert(
      fc.property(anyPictures, anyTimeline, (pictures, timeline) => {
        const frames = framesOf(pictures, timeline);
        expect(frames.length > 0).toBe(pictures.length > 0);
        expect(frames.length).toBeLessThanOrEqual(pictures.length);
        const ms = timesOf(frames);
        expect(ms).toEqual(inTime(ms));
        expect(frames.at(-1)?.at).toBe(pictures.at(-1)?.at);
      }),
    );
  });

  it('have each moment of the timeline exactly once, in its order', () => {
    fc.assert(
      fc.property(anyPictures, anyTimeline, (pictures, timeline) => {
        const told = momentsIn(framesOf(pictures, timeline));
        expect(told).toEqual(pictures.length === 0 ? [] : timeline);
      }),
    );
  });

  it('never have more records of its own in a log than the log has', () => {
    fc.assert(
      fc.property(anyPictures, (pictures) => {
        for (const [end, logEnd] of framesOf(pictures, []).flatMap(ownEnds))
          expect(end).toBe(logEnd);
      }),
    );
  });
});
