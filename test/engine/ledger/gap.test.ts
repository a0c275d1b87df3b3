import {describe, expect, it} from 'vitest';
import {headlineSentence} from '../../../src/presenting/run/headline.js';
import {whereLost} from '../../../src/presenting/run/where-lost.js';
import {foldGap, gapScore, misjudged} from '../../../src/engine/ledger/gap.js';
import type {History, HistoryEvent} from '../../../src/engine/history/history.js';
import {ShippingDesk} from '../../../src/engine/run/shipping-desk.js';
import {plant} from '../../../src/engine/run/steps/plant-steps.js';
import type {RunContext} from '../../../src/engine/run/context.js';
import {seededRandom} from '../../../src/course/shuffle.js';
import {
  began,
  cast,
  closing,
  effect,
  history,
  inLog,
  report as reportOf,
  resultOf,
  tried,
  yes,
} from '../builders.js';

const planted = {type: 'planted', lost: ['a'], repeated: ['b']} as const;
const reported = (missing: readonly string[], duplicated: readonly string[]) =>
  ({type: 'reported', missing, duplicated}) as const;
const fold = (...events: readonly HistoryEvent[]) =>
  foldGap(events.map((event) => ({at: 0, ...event})));

/** Two of four orders are not as they should be, and the books were compared. */
const run = (...said: readonly HistoryEvent[]): History =>
  history(
    began({'gap-found': 'holds'}, 'ids-per-window'),
    cast(),
    planted,
    tried('a', 'b', 'c', 'd'),
    yes('a', 'b', 'c', 'd'),
    effect('b', 'b', 'c'),
    ...said,
    inLog('a', 'b', 'c', 'd'),
    effect('d'),
    ...closing(5),
  );
const judgedRun = (...said: readonly HistoryEvent[]) => reportOf(run(...said));

describe('what reconciliation finds', () => {
  it('is found only by its id and as what it is', () => {
    const swapped = fold(planted, reported(['b'], ['a']));
    expect(gapScore(swapped)).toEqual({planted: 2, found: 0, missed: 2, falseAlarms: 2});
    const right = fold(planted, reported(['a'], ['b']));
    expect(gapScore(right)).toEqual({planted: 2, found: 2, missed: 0, falseAlarms: 0});
    expect(misjudged(right)).toEqual([]);
  });

  it('counts an id once, however often it is reported', () => {
    const gap = fold(planted, reported(['a', 'a'], []), reported(['a'], ['b']));
    expect(gapScore(gap)).toMatchObject({found: 2, falseAlarms: 0});
  });

  it.each([
    {
      when: 'overlooks it',
      said: reported([], []),
      sentence: '0 of 2 planted errors were found.',
    },
    {
      when: 'sees losses only',
      said: reported(['a'], []),
      sentence: '1 of 2 planted errors was found.',
    },
    {
      when: 'takes what is in flight for lost',
      said: reported(['a', 'd'], ['b']),
      sentence:
        '2 of 2 planted errors were found, and 1 healthy order was reported, too.',
    },
    {
      when: 'finds it all and nothing else',
      said: reported(['a'], ['b']),
      sentence: '2 of 2 planted errors were found, and nothing else was reported.',
      verdict: 'safe',
    },
  ])('is judged when it $when', ({said, sentence, verdict = 'overlooked'}) => {
    const report = judgedRun(said);
    expect(report.verdict).toBe(verdict);
    expect(report.reasons).toEqual([]);
    expect(report.properties['gap-found']).toBe(verdict === 'safe' ? 'holds' : 'breaks');
    expect(headlineSentence(report)).toBe(sentence);
    expect(report.counts).toMatchObject({lost: 1, duplicated: 1});
  });

  it('is no place where orders were lost: the losses are planted to be found', () => {
    expect(whereLost(resultOf(run(reported([], []))))).toEqual([]);
  });

  it('is told without a sign that calls a report of nothing good', () => {
    const told = judgedRun(reported([], [])).timeline.find(({text}) =>
      text.startsWith('reconcile reports'),
    );
    expect(told).toMatchObject({
      sign: 'info',
      text: 'reconcile reports 0 missing and 0 duplicated',
    });
  });

  it('proves nothing when nothing was reported, not even that all is well', () => {
    const report = judgedRun();
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      'Reconciliation reported nothing, not even that all is well.',
    ]);
  });
});

describe('a book that is not as planted', () => {
  const says = (...events: readonly HistoryEvent[]) =>
    reportOf(
      history(
        began({'gap-found': 'holds'}, 'ids-per-window'),
        cast(),
        planted,
        tried('a', 'b', 'c', 'd'),
        yes('a', 'b', 'c', 'd'),
        ...events,
        inLog('a', 'b', 'c', 'd'),
        ...closing(5),
      ),
    );

  it.each([
    {what: 'a lost parcel is there', book: effect('a', 'b', 'b', 'c', 'd'), id: 'a'},
    {what: 'a second parcel is not', book: effect('b', 'c', 'd'), id: 'b'},
    {what: 'another one left twice', book: effect('b', 'b', 'c', 'c', 'd'), id: 'c'},
  ])('proves nothing: $what', ({book, id}) => {
    const report = says(book, reported(['a'], ['b']));
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      `What was planted is not what stood in the book of the warehouse when it was compared: ${id}.`,
    ]);
  });

  it('proves what it did, when it came to be after the comparison', () => {
    const report = says(effect('b', 'b', 'c'), reported(['a'], ['b']), effect('c', 'd'));
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
  });
});

/** What is planted with a seed, and the desk that it is planted in. */
async function plantWith(seed: number) {
  const events: HistoryEvent[] = [];
  const record = (event: HistoryEvent) => events.push(event);
  const shipping = new ShippingDesk(record);
  const context = {ports: {random: seededRandom(seed)}, shipping, record};
  await plant(
    {do: 'plant', windows: 2, ofWindows: 3, perWindow: 50},
    context as unknown as RunContext,
  );
  const [event] = events;
  if (event?.type !== 'planted') throw new Error('nothing was planted');
  return {...event, shipping};
}

const windowOf = (id: string): number => Math.floor((Number(id.slice(-4)) - 1) / 50);

describe('what is planted', () => {
  it('is one loss and one repetition in each of two windows, so that no total shows it', async () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const {lost, repeated} = await plantWith(seed);
      expect(new Set([...lost, ...repeated]).size).toBe(4);
      expect(lost.map(windowOf)).toEqual(repeated.map(windowOf));
      expect(new Set(lost.map(windowOf)).size).toBe(2);
      expect(Math.max(...lost.map(windowOf))).toBeLessThan(3);
    }
  });

  it('comes from the seed alone', async () => {
    const [one, same, other] = await Promise.all([7, 7, 8].map(plantWith));
    expect(one?.lost).toEqual(same?.lost);
    expect([one?.lost, one?.repeated]).not.toEqual([other?.lost, other?.repeated]);
  });

  it('is not noticed by shipping, and stands in the book of the warehouse', async () => {
    const {lost, repeated, shipping} = await plantWith(7);
    shipping.shipped([...lost, ...repeated]);
    expect(lost.every((id) => shipping.hasHandled(id))).toBe(true);
    const left = shipping.left.map(({id}) => id);
    expect(left.sort()).toEqual([...repeated, ...repeated].sort());
  });
});
