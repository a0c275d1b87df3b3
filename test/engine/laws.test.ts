import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {
  Answer,
  Entry,
  History,
  HistoryEvent,
} from '../../src/engine/history/history.js';
import {foldLive, initialLive, type LiveState} from '../../src/presenting/run/live.js';
import {views} from '../../src/systems/registry.js';
import {
  answered,
  began,
  closing,
  disk,
  ended,
  history,
  inLogAt,
  parked,
  passed,
  read,
  report,
  shipping,
  tried,
  yes,
} from './builders.js';
import {deleteAnswers} from './mutations.js';

/** All that may happen to one order; what is missing did not happen. */
type Story = {
  readonly answers: readonly Answer[];
  readonly disks: readonly number[];
  readonly stored: number;
  readonly shipped: number;
  readonly parked: boolean;
};

const story: fc.Arbitrary<Story> = fc.record({
  answers: fc.array(fc.constantFrom<Answer>('yes', 'no', 'pending'), {maxLength: 3}),
  disks: fc.uniqueArray(fc.constantFrom(1, 2, 3)),
  stored: fc.constantFrom(0, 1, 1, 1, 2),
  shipped: fc.constantFrom(0, 1, 1, 1, 2),
  parked: fc.boolean(),
});
const stories = fc.array(story, {minLength: 1, maxLength: 8});
const position = fc.nat({max: 40});

const idOf = (index: number): string => `order-${String.fromCharCode(97 + index)}`;

const times = (count: number, event: (index: number) => HistoryEvent) =>
  Array.from({length: count}, (_, index) => event(index));

/** The events of one order, in the order in which they must come. */
function eventsOfOne(one: Story, index: number): readonly HistoryEvent[] {
  const id = idOf(index);
  return [
    tried(id),
    ...one.disks.map((broker) => disk(broker, id)),
    ...one.answers.map((answer) => answered(answer, [id])),
    ...times(one.stored, (copy) => inLogAt(index + copy * 20, id)),
    ...times(one.shipped, () => ({type: 'shipped', ids: [id]})),
    ...(one.parked ? [parked(id)] : []),
  ];
}

const runOf = (told: readonly Story[], passedTo: number): History =>
  history(began(), ...told.flatMap(eventsOfOne), ...closing(passedTo));

/** One way to weave the stories into each other: which order goes on next. */
function woven(told: readonly Story[], turns: readonly number[]): HistoryEvent[] {
  const queues = told.map((one, index) => [...eventsOfOne(one, index)]);
  const out: HistoryEvent[] = [];
  for (const turn of turns)
    out.push(...(queues[turn % queues.length]?.splice(0, 1) ?? []));
  return [...out, ...queues.flat()];
}

const fold = (state: LiveState, entry: Entry): LiveState => foldLive(state, entry, views);

const without = (type: HistoryEvent['type'], run: History): History =>
  run.filter((entry) => entry.type !== type);

describe('whatever happens in a run', () => {
  it('one delivery more never adds a loss', () => {
    fc.assert(
      fc.property(stories, position, fc.nat(), (told, passedTo, which) => {
        const index = which % told.length;
        const run = runOf(told, passedTo);
        const delivery = history(inLogAt(39, idOf(index)), {
          type: 'shipped',
          ids: [idOf(index)],
        });
        const more = [...run.slice(0, -4), ...delivery, ...run.slice(-4)];
        expect(report(more).counts.lost).toBeLessThanOrEqual(report(run).counts.lost);
      }),
    );
  });

  it('the same history gives the same report, and stays as it was', () => {
    fc.assert(
      fc.property(stories, position, (told, passedTo) => {
        const run = runOf(told, passedTo);
        const copy = structuredClone(run);
        expect(report(run)).toEqual(report(copy));
        expect(run).toEqual(copy);
      }),
    );
  });

  it('the order in which concurrent orders proceed changes no figure', () => {
    fc.assert(
      fc.property(stories, position, fc.array(fc.nat()), (told, passedTo, turns) => {
        const {counts, lost, storedTwice, verdict} = report(runOf(told, passedTo));
        const other = report(
          history(began(), ...woven(told, turns), ...closing(passedTo)),
        );
        expect(other).toMatchObject({counts, lost, storedTwice, verdict});
      }),
    );
  });

  it('one "yes" less never adds a loss', () => {
    fc.assert(
      fc.property(stories, position, fc.nat(), (told, passedTo, which) => {
        const run = runOf(told, passedTo);
        const less = deleteAnswers(run, idOf(which % told.length));
        expect(report(less).counts.lost).toBeLessThanOrEqual(report(run).counts.lost);
      }),
    );
  });

  it.each(['reading-ended', 'shipping-ended', 'run-ended'] as const)(
    'without %s the run is inconclusive',
    (type) => {
      fc.assert(
        fc.property(stories, position, (told, passedTo) => {
          const torn = without(type, runOf(told, passedTo));
          expect(report(torn).verdict).toBe('inconclusive');
        }),
      );
    },
  );

  it('every beginning of a history, but for the whole, is inconclusive and folds', () => {
    fc.assert(
      fc.property(stories, position, fc.nat(), (told, passedTo, cut) => {
        const run = runOf(told, passedTo);
        const begun = run.slice(0, 1 + (cut % (run.length - 1)));
        expect(report(begun)).toMatchObject({verdict: 'inconclusive', asPromised: false});
      }),
    );
  });

  it('every lost order has one place, and is named', () => {
    fc.assert(
      fc.property(stories, position, (told, passedTo) => {
        const {counts, lost, lostIds} = report(runOf(told, passedTo));
        expect(lost.produce + lost.store + lost.consume + lost.unknown).toBe(counts.lost);
        expect(new Set(lostIds).size).toBe(counts.lost);
      }),
    );
  });

  it('the live picture ends with the figures of the report', () => {
    fc.assert(
      fc.property(stories, position, fc.array(fc.nat()), (told, passedTo, turns) => {
        const run = history(began(), ...woven(told, turns), ...closing(passedTo));
        const live = run.reduce(fold, initialLive());
        const {counts, timeline} = report(run);
        expect([live.attempted, live.yes, live.no, live.pending]).toEqual([
          counts.attempted,
          counts.acknowledged,
          counts.rejected,
          counts.pending,
        ]);
        expect(live.recent).toEqual(timeline.slice(-8));
      }),
    );
  });

  it('an order that was acknowledged, read and shipped is never lost, whoever else is', () => {
    fc.assert(
      fc.property(stories, (told) => {
        const sound = history(
          began(),
          ...told.flatMap(eventsOfOne),
          tried('z'),
          yes('z'),
          inLogAt(25, 'z'),
          {type: 'shipped', ids: ['z']},
          read.complete(),
          passed(50),
          shipping.complete(),
          ended(),
        );
        expect(report(sound).lostIds).not.toContain('z');
      }),
    );
  });
});
