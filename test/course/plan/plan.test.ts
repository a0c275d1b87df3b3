import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {stationKey} from '../../../src/course/map.js';
import {paths} from '../../../src/course/course.js';
import type {Plan} from '../../../src/course/plan/plan.js';
import {mostMinutes} from '../../../src/course/plan/settings.js';
import type {PlanTask} from '../../../src/course/plan/tasks.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {noon} from '../memory/answers.js';
import {learned, planned, progressOf, tasks, today} from './whole-map.js';

const stations = tasks.filter((entry) => entry.kind === 'station');
const begun = ({days}: Plan): readonly PlanTask[] => days.flatMap(({learn}) => learn);
const labsOf = (plan: Plan): readonly string[] =>
  begun(plan).flatMap((task) =>
    task.do === 'learn' && task.parts.includes('lab') ? task.key : [],
  );
const keysOf = (plan: Plan): readonly string[] =>
  begun(plan).map((task) => (task.do === 'learn' ? task.key : task.do));

describe('two hours for tomorrow', () => {
  const plan = planned([], {days: 1, minutesADay: 120, path: null});

  it('are the evening: every place where a message gets lost, the promise, and an interview at the end', () => {
    expect(plan.path).toBe('evening');
    expect(keysOf(plan)).toEqual([
      'station/whole-answer',
      'station/leader-crash',
      'station/shrunken-isr',
      'station/offsets-and-commits',
      'station/dual-write',
      'station/idempotent-consumption',
      'station/promise',
      'station/poison-pill',
      'interview',
    ]);
    expect(begun(plan).at(-1)).toMatchObject({do: 'interview', length: '10'});
  });

  it('have the lesson and the card of each, and say what they leave out', () => {
    for (const task of begun(plan).filter((one) => one.do === 'learn'))
      expect(task.parts).toEqual(expect.arrayContaining(['lesson', 'card']));
    expect(plan.defended).toHaveLength(8);
    expect(plan.undefended).toHaveLength(stations.length - 8);
    expect(plan.undefended).toContain('station/transaction');
  });

  it('have the labs of the evening, and no more minutes', () => {
    expect(labsOf(plan)).toEqual([
      'station/leader-crash',
      'station/shrunken-isr',
      'station/offsets-and-commits',
    ]);
    expect(plan.days[0]?.minutes).toBeLessThanOrEqual(120);
    expect(plan.unseen).toEqual([]);
    expect(plan.minutesOfPath).toBeNull();
  });
});

describe('less time for tomorrow', () => {
  const less = (minutesADay: number) => planned([], {days: 1, minutesADay, path: null});

  it('is fewer labs, and an hour has still one of them and an interview', () => {
    const hour = less(60);
    expect(labsOf(hour)).toEqual(['station/leader-crash']);
    expect(begun(hour).at(-1)).toMatchObject({do: 'interview', length: '10'});
    expect(hour.unseen).toEqual(['shrunken-isr', 'commit-first']);
  });

  it('names what is not seen, and how long the evening would take', () => {
    const half = less(30);
    expect(keysOf(half)).toEqual([
      'station/whole-answer',
      'station/leader-crash',
      'station/shrunken-isr',
    ]);
    expect(half.unseen).toEqual(['leader-crash', 'shrunken-isr', 'commit-first']);
    expect(half.minutesOfPath).toBe(110);
  });
});

describe('a week of three quarters of an hour', () => {
  const plan = planned([], {days: 7, minutesADay: 45, path: null});

  it('is the week: its stations and two interviews', () => {
    const ofTheWeek = stations.filter(({path}) => path !== 'month');
    expect(plan.path).toBe('week');
    expect(keysOf(plan)).toEqual(expect.arrayContaining(ofTheWeek.map(({key}) => key)));
    expect(keysOf(plan).filter((key) => key === 'interview')).toHaveLength(2);
  });

  it('has the labs of the week', () => {
    expect(labsOf(plan)).toEqual(
      expect.arrayContaining([
        'station/leader-crash',
        'station/shrunken-isr',
        'station/offsets-and-commits',
        'station/dual-write',
        'station/idempotent-consumption',
        'station/promise',
        'station/poison-pill',
        'station/retention',
        'station/auto-commit',
        'station/groups',
      ]),
    );
    expect(plan.unseen).toEqual([]);
  });

  it('lets a lab that has no room wait for the next day, and goes on with what has', () => {
    const [first, second] = plan.days;
    expect(first?.learn.at(-1)).toMatchObject({
      ...{key: 'station/shrunken-isr', parts: ['lesson', 'card']},
    });
    expect(second?.learn[0]).toMatchObject({
      ...{key: 'station/shrunken-isr', parts: ['lab']},
    });
  });

  it('ends with an interview, and not with an evening of repeats', () => {
    expect(plan.days.at(-1)?.learn.at(-1)).toMatchObject({do: 'interview'});
    expect(plan.days.at(-1)?.reviews).toBeLessThanOrEqual(30);
  });
});

describe('a month of an hour', () => {
  it('is all, with own code, an interview a week and an incident', () => {
    const plan = planned([], {days: 30, minutesADay: 60, path: null});
    expect(plan.path).toBe('month');
    expect(plan.undefended).toEqual([]);
    expect(plan.unseen).toEqual([]);
    expect(labsOf(plan)).toHaveLength(37);
    const extras = begun(plan).map((task) => task.do);
    expect(extras.filter((one) => one === 'interview')).toHaveLength(4);
    expect(extras).toEqual(expect.arrayContaining(['own-code', 'incident']));
  });
});

describe('a plan', () => {
  it('stays on the path that the learner wants, and names the rest', () => {
    const plan = planned([], {days: 30, minutesADay: 60, path: 'evening'});
    expect(plan.defended).toHaveLength(7);
    expect(keysOf(plan)).not.toContain('station/poison-pill');
    expect(plan.leftOut.length).toBeGreaterThan(stations.length - 8);
  });

  it('leaves out what was done, and goes on from there', () => {
    const facts = learned('whole-answer', 1);
    const plan = planned(facts, {days: 1, minutesADay: 120, path: null});
    const [first, second] = begun(plan);
    expect(first).toMatchObject({key: 'station/whole-answer', parts: ['lab']});
    expect(second).toMatchObject({key: 'station/leader-crash'});
    expect(plan.defended).toContain('station/whole-answer');
  });

  it('has no further interview on the evening on which one was held', () => {
    const one = {interview: 'i', opening: 'not-lost'};
    const held: readonly Fact[] = [
      {
        type: 'interview-begun',
        ...{interview: 'i', level: 'senior', focus: 'kafka', minutes: '10'},
        openings: ['not-lost'],
      },
      {type: 'interview-claimed', ...one, quotes: {}, placed: null},
    ];
    const wish = {days: 1, minutesADay: 120, path: 'evening'} as const;
    const onDay = (day: number) =>
      planned(
        held.map((fact) => [noon(day), fact] as const),
        wish,
      );
    expect(keysOf(onDay(today))).not.toContain('interview');
    expect(keysOf(onDay(today - 1))).toContain('interview');
  });

  it('asks for own code until it has cured the loss, whatever fix did before', () => {
    const ran = (fix: string, minute: number) =>
      [
        noon(today) + minute,
        {
          ...{type: 'lab-ran', lab: 'commit-first', fix, verdict: 'safe', cured: true},
          ...{asPromised: true, lost: 0, acknowledged: 100},
        } satisfies Fact,
      ] as const;
    const wish = {days: 30, minutesADay: 120, path: 'month'} as const;
    const own = {do: 'own-code', lab: 'commit-first'};
    const fixed = [ran('commit-last', 0)];
    expect(begun(planned(fixed, wish))).toContainEqual(expect.objectContaining(own));
    const mine = begun(planned([...fixed, ran('mine', 1)], wish));
    expect(mine).not.toContainEqual(expect.objectContaining(own));
  });
});

const someWish = fc.record({
  days: fc.oneof(fc.constant(1), fc.integer({min: 2, max: 40})),
  minutesADay: fc.oneof(fc.integer({min: 1, max: 60}), fc.integer({min: 60, max: 600})),
  path: fc.constantFrom(null, ...paths),
});
/** From nothing to a large backlog: whole stations, some days ago. */
const someFacts = fc
  .array(fc.tuple(fc.nat(stations.length - 1), fc.nat(19)), {maxLength: 30})
  .map((done) =>
    done.flatMap(([index, daysAgo]) => learned(stations[index]?.id ?? '', daysAgo)),
  );

type Facts = Parameters<typeof planned>[0];
type Wish = Parameters<typeof planned>[1];

/** The day that breaks a promise, as text; null: none does. */
function brokenDay(plan: Plan, minutesOfAnswer: number): string | null {
  const {minutesADay} = plan;
  const third = minutesADay / 3 + 1e-6;
  const broken = plan.days.find(({learn, minutes, reviews}) => {
    const alone = learn.length === 1 && reviews * minutesOfAnswer <= third;
    const parts = learn.flatMap((task) => (task.do === 'learn' ? task.parts : task.do));
    const tooLong = minutes > minutesADay && !(alone && parts.length === 1);
    return tooLong || reviews * minutesOfAnswer > third;
  });
  return broken === undefined ? null : JSON.stringify(broken);
}

/** What comes before what it builds on. */
function tooSoon(plan: Plan, read: ReadonlySet<string>): readonly string[] {
  const lessons = begun(plan).flatMap((task) =>
    task.do === 'learn' && task.parts.includes('lesson') ? task.key : [],
  );
  return stations.flatMap(({key, buildsOn}) => {
    const at = lessons.indexOf(key);
    const bases = buildsOn.map((id) => `station/${id}`).filter((base) => !read.has(base));
    const late = bases.filter(
      (base) => !lessons.includes(base) || lessons.indexOf(base) > at,
    );
    return at < 0 ? [] : late.map((base) => `${key} before ${base}`);
  });
}

/** Stations of which something comes before the lesson. */
const beforeItsLesson = (plan: Plan): readonly string[] =>
  stations.flatMap(({key}) => {
    const parts = begun(plan).flatMap((task) =>
      task.do === 'learn' && task.key === key ? task.parts : [],
    );
    return parts.indexOf('lesson') > 0 ? key : [];
  });

/** How often each part of an entry is there: planned or left out. */
function countsOf(plan: Plan): ReadonlyMap<string, number> {
  const all = [...begun(plan), ...plan.leftOut].flatMap((task) =>
    task.do === 'learn' ? task.parts.map((part) => `${task.key} ${part}`) : [],
  );
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

const isAnyLeft = ({leftOut}: Plan): boolean =>
  leftOut.some((task) => task.do === 'learn');

/** For some progress and some wish. */
const always = (holds: (facts: Facts, wish: Wish) => void): void => {
  fc.assert(fc.property(someFacts, someWish, holds), {numRuns: 60});
};

const everyPart = [
  ...countsOf(planned([], {days: 365, minutesADay: 600, path: null})).keys(),
];

/** Everything that there is to learn, less the stations that were learned. */
function notDone(facts: Facts): readonly string[] {
  const done = progressOf(facts).stations;
  return everyPart
    .filter((part) => {
      const [key = '', what] = part.split(' ');
      return what === 'lab' || !done.has(key.replace('station/', ''));
    })
    .toSorted();
}

describe('whatever the days, the minutes and the progress', () => {
  it('no day has more minutes than it has, but for one part that is longer alone; repeats are never more than a third', () => {
    always((facts, wish) => {
      const {msPerAnswer} = progressOf(facts).memory;
      expect(brokenDay(planned(facts, wish), msPerAnswer / 60_000)).toBeNull();
    });
  });

  it('nothing comes before what it builds on', () => {
    always((facts, wish) => {
      const ids = [...progressOf(facts).stations.keys()];
      const read = new Set(ids.map(stationKey));
      const plan = planned(facts, wish);
      expect(tooSoon(plan, read)).toEqual([]);
      expect(beforeItsLesson(plan)).toEqual([]);
    });
  });

  it('everything that is not done is planned or said to be left out, once', () => {
    always((facts, wish) => {
      const counts = countsOf(planned(facts, wish));
      expect([...counts.keys()].toSorted()).toEqual(notDone(facts));
      expect(new Set(counts.values())).toEqual(new Set([1]));
    });
  });

  it('with the minutes that it names nothing is left out', () => {
    always((facts, {days, minutesADay}) => {
      const {minutesNeeded} = planned(facts, {days, minutesADay, path: null});
      const minutes = minutesNeeded ?? mostMinutes;
      const plan = planned(facts, {days, minutesADay: minutes, path: null});
      expect(minutesNeeded !== null && isAnyLeft(plan)).toBe(false);
    });
  });
});
