import fc from 'fast-check';
import {afterEach, describe, expect, it} from 'vitest';
import type {Fact, KnownEvent} from '../../../src/course/progress/event.js';
import {renamed} from '../../../src/course/progress/renamed.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {dueDay, recallOn} from '../../../src/course/memory/memory.js';
import {dayOf} from '../../../src/course/progress/calendar.js';
import {answer, itemOf, memoryOf, noon, saidAt} from './answers.js';

const dueIn = (facts: readonly (readonly [number, Fact])[], now: number) => {
  const memory = memoryOf(facts, now);
  return dueDay(itemOf(memory), memory.today) - memory.today;
};
const cured = (lab: string, fix = 'acks-all'): Fact => ({
  type: 'lab-ran',
  ...{lab, fix, verdict: 'safe', asPromised: true, lost: 0, acknowledged: 9, cured: true},
});

describe('what is remembered', () => {
  it('has nothing before anything is answered', () => {
    const memory = memoryOf([[noon(1), {type: 'lesson-read', station: 'x'}]], noon(1));
    expect(memory.items.size).toBe(0);
  });

  it('comes again the later the better it was known', () => {
    const first = (result: 'wrong' | 'shown' | 'partly' | 'right') =>
      dueIn([[noon(2), answer(result)]], noon(2));
    expect(first('wrong')).toBe(1);
    expect(first('shown')).toBe(1);
    expect(first('partly')).toBe(1);
    expect(first('right')).toBe(2);
    expect(
      dueIn(
        [
          [noon(2), answer('right')],
          [noon(2), {type: 'found-easy', station: 'leader-crash', question: 'q1'}],
        ],
        noon(2),
      ),
    ).toBe(8);
  });

  it('grows with each time that it is remembered, and shrinks with a miss', () => {
    const right = [2, 4, 15].map((day) => [noon(day), answer('right')] as const);
    const known = dueIn(right, noon(15));
    expect(known).toBeGreaterThan(20);
    expect(dueIn([...right, [noon(20), answer('wrong')]], noon(20))).toBeLessThan(4);
  });

  it('takes a right answer on the day of a miss for a hard one', () => {
    const after = (facts: readonly Fact[]) =>
      itemOf(
        memoryOf(
          facts.map((fact) => [noon(2), fact] as const),
          noon(2),
        ),
      );
    const {lastRating, stability, misses} = after([answer('wrong'), answer('right')]);
    expect({lastRating, misses}).toEqual({lastRating: 'hard', misses: 1});
    expect(stability).toBe(after([answer('wrong')]).stability);
  });

  it('counts as easy only what was right that day, and once', () => {
    const easy: Fact = {type: 'found-easy', station: 'leader-crash', question: 'q1'};
    const stability = (facts: readonly Fact[]) =>
      itemOf(
        memoryOf(
          facts.map((fact) => [noon(2), fact] as const),
          noon(2),
        ),
      ).stability;
    const once = stability([answer('right'), easy]);
    expect(once).toBeGreaterThan(stability([answer('right')]));
    expect(stability([answer('right'), easy, easy])).toBe(once);
    expect(stability([answer('wrong'), easy])).toBe(stability([answer('wrong')]));
    expect(stability([answer('wrong'), answer('right'), easy])).toBe(
      stability([answer('wrong'), answer('right')]),
    );
  });

  it('has a card by the points that it had: three quarters good, half hard', () => {
    const rating = (ticks: number) =>
      itemOf(
        memoryOf(
          [[noon(2), {type: 'card-rated', station: 'leader-crash', ticks, of: 8}]],
          noon(2),
        ),
        null,
      ).lastRating;
    expect([8, 6, 5, 4, 3, 0].map(rating)).toEqual([
      ...['good', 'good', 'hard', 'hard', 'again', 'again'],
    ]);
  });

  it('tells how often what was asked again was remembered, against its chances', () => {
    const {recalls} = memoryOf(
      [
        [noon(2), answer('right')],
        [noon(2), answer('right', 'q2')],
        [noon(4), answer('right')],
        [noon(4), answer('wrong', 'q2')],
        [noon(4), answer('right', 'q2')],
      ],
      noon(4),
    );
    const own = recalls.get(dayOf(noon(4)));
    expect(recalls.size).toBe(1);
    expect(own).toMatchObject({asked: 2, recalled: 1});
    expect(own?.expected).toBeCloseTo(1.82, 2);
  });

  it('knows what was done today', () => {
    const {done} = memoryOf(
      [
        [noon(2), answer('right')],
        [noon(3), {type: 'lesson-read', station: 'x'}],
        [noon(3), answer('right', 'q2')],
        [noon(3), cured('leader-crash')],
      ],
      noon(3),
    );
    expect(done).toEqual({
      ...{answers: 1, answerMs: 10_000, lessons: ['x'], labs: ['leader-crash']},
    });
  });
});

describe('a lab as evidence', () => {
  const known = [noon(2), answer('right', 'q1', 'leader-crash')] as const;
  const stability = (...facts: readonly (readonly [number, Fact])[]) =>
    itemOf(memoryOf([known, ...facts], noon(9))).stability;
  const asked = stability();

  it('makes what it shows last longer, but less than an answer, and it is asked all the same', () => {
    const seen = stability([noon(4), cured('leader-crash')]);
    expect(seen).toBeGreaterThan(asked);
    expect(seen).toBeLessThan(stability([noon(4), answer('partly')]));
    const item = itemOf(memoryOf([known, [noon(4), cured('leader-crash')]], noon(9)));
    expect(item.lastDay).toBe(dayOf(noon(2)));
    expect(item.answers).toBe(1);
  });

  it('counts once a day, however often it is run', () => {
    const once = stability([noon(4), cured('leader-crash')]);
    const runs = [noon(4) + 1, noon(4) + 2].map(
      (at) => [at, cured('leader-crash', 'mine')] as const,
    );
    expect(stability([noon(4), cured('leader-crash')], ...runs)).toBe(once);
  });

  it('counts when it was foreseen as shipped; not as control, not uncured, not of another lab', () => {
    const run = (fact: Partial<Fact>) =>
      stability([noon(4), {...cured('leader-crash'), ...fact} as Fact]);
    expect(run({fix: null, cured: false, foreseen: true})).toBeGreaterThan(asked);
    expect(run({fix: null, cured: false, foreseen: false})).toBe(asked);
    expect(run({fix: 'control'})).toBe(asked);
    expect(run({cured: false})).toBe(asked);
    expect(run({lab: 'power-cut'})).toBe(asked);
  });

  it('counts as foreseen only the first time: later everybody knows', () => {
    const bet = {
      ...cured('leader-crash'),
      fix: null,
      cured: false,
      foreseen: true,
    } as Fact;
    const seen = {...bet, foreseen: false} as Fact;
    expect(stability([noon(4), seen], [noon(5), bet])).toBe(asked);
  });

  it('gives nothing to what was missed, or was answered that very day', () => {
    expect(stability([noon(2) + 1, cured('leader-crash')])).toBe(asked);
    const missed = [noon(3), answer('wrong', 'q1', 'leader-crash')] as const;
    expect(stability(missed, [noon(4), cured('leader-crash')])).toBe(stability(missed));
  });
});

describe('clocks that lie', () => {
  it('an answer in the future is no long gap, and keeps nothing away until then', () => {
    const ahead = noon(2 + 4000);
    const facts = [
      [noon(2), answer('right')],
      [ahead, answer('right')],
    ] as const;
    const item = itemOf(memoryOf(facts, noon(3)));
    expect(item.lastDay).toBe(dayOf(noon(2)));
    expect(item.stability).toBeLessThan(3);
    expect(dueIn(facts, noon(9))).toBeLessThanOrEqual(0);
  });

  it('an answer that only a wrong clock has dated is due now, and the next one begins anew', () => {
    expect(dueIn([[noon(4000), answer('right')]], noon(3))).toBe(0);
    const later = saidAt([[noon(3), answer('right')]], 'b');
    const events = [...saidAt([[0, answer('right')]]), ...later];
    const {memory} = foldProgress(events, {now: noon(3)});
    expect(itemOf(memory).stability).toBeLessThan(3);
  });

  it('a clock that was set back makes no gap smaller than none', () => {
    const facts = [
      [noon(9), answer('right')],
      [noon(5), answer('right')],
      [noon(9), answer('right')],
    ] as const;
    expect(itemOf(memoryOf(facts, noon(9))).lastDay).toBe(dayOf(noon(9)));
    expect(itemOf(memoryOf(facts, noon(9))).stability).toBeLessThan(3);
  });

  it('a clock that is behind now breaks nothing', () => {
    const memory = memoryOf([[noon(9), answer('right')]], noon(5));
    expect(recallOn(memory.today, itemOf(memory))).toBeGreaterThan(0);
  });

  afterEach(() => {
    delete process.env['TZ'];
  });

  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    'in %s every answer keeps its gap to the others to a day',
    (zone) => {
      const at = (day: number, hour: number) => Date.UTC(2026, 9, day, hour);
      const facts = [2, 4, 15, 40].map((day) => [at(day, 19), answer('right')] as const);
      const home = itemOf(memoryOf(facts, at(60, 0)));
      process.env['TZ'] = zone;
      const away = memoryOf(facts, at(60, 0));
      expect(itemOf(away).stability).toBeCloseTo(home.stability, 5);
      expect(Math.abs(away.today - dayOf(at(60, 0)))).toBeLessThanOrEqual(1);
    },
  );
});

function shuffled<T>(list: readonly T[], keys: readonly number[]): readonly T[] {
  const keyed = list.map((one, index) => ({one, key: keys[index] ?? 0}));
  return keyed.sort((a, b) => a.key - b.key).map(({one}) => one);
}

describe('the fold', () => {
  const someAnswers: fc.Arbitrary<readonly KnownEvent[]> = fc
    .array(
      fc.record({
        day: fc.integer({min: -50, max: 60}),
        question: fc.constantFrom('q1', 'q2', '__proto__'),
        result: fc.constantFrom('right', 'partly', 'wrong', 'shown'),
        instance: fc.constantFrom('a', 'b'),
        lab: fc.constantFrom('leader-crash', null),
        kind: fc.integer({min: 0, max: 5}),
      }),
      {maxLength: 40},
    )
    .map((rows) =>
      rows.map(({day, question, result, instance, lab, kind}, seq): KnownEvent => ({
        ...(kind === 0 ? cured('leader-crash') : answer(result, question, lab)),
        ...{id: `${seq}`, at: noon(day), seq, instance},
      })),
    );

  it('does not depend on the order of the files, nor on what is there twice', () => {
    fc.assert(
      fc.property(someAnswers, fc.array(fc.nat()), (events, order) => {
        const mixed = shuffled(events, order);
        const now = noon(20);
        expect(foldProgress([...mixed, ...events], {now}).memory).toEqual(
          foldProgress(events, {now}).memory,
        );
      }),
    );
  });

  it('never has a chance, a stability or a day that is none', () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({min: -10, max: 400}), (events, day) => {
        const {memory} = foldProgress(events, {now: noon(day)});
        for (const item of memory.items.values()) {
          const chance = recallOn(memory.today, item);
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(item.difficulty).toBeGreaterThanOrEqual(1);
          expect(item.difficulty).toBeLessThanOrEqual(10);
          expect(item.lastDay ?? memory.today).toBeLessThanOrEqual(memory.today);
          expect(dueDay(item, memory.today)).toBeLessThanOrEqual(memory.today + 365);
        }
        for (const {asked, recalled, expected} of memory.recalls.values()) {
          expect(recalled).toBeLessThanOrEqual(asked);
          expect(expected).toBeLessThanOrEqual(asked);
        }
      }),
    );
  });

  it('counts an answer under the name that its question has now', () => {
    const events = saidAt([
      [noon(2), answer('right', 'old')],
      [noon(4), answer('right', 'new')],
    ]);
    const aliases = {stations: {}, questions: {'leader-crash/old': 'leader-crash/new'}};
    const now = events.map((event) => renamed(event, aliases));
    const {memory} = foldProgress(now, {now: noon(4)});
    expect([...memory.items.keys()]).toEqual(['leader-crash/new']);
    expect(itemOf(memory, 'new').answers).toBe(2);
  });
});
