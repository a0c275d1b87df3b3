import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {dayOf} from '../../../src/course/progress/calendar.js';
import {retention} from '../../../src/course/memory/retention.js';
import {
  dueItems,
  forecast,
  nextDue,
  stationMemory,
} from '../../../src/course/memory/schedule.js';
import {answer, memoryOf, noon} from './answers.js';

const station = {
  ...{id: 'leader-crash', stage: 'produce', lab: null},
  questionIds: ['q1', 'q2', 'q3'],
};
const card: Fact = {type: 'card-rated', station: 'leader-crash', ticks: 1, of: 8};
const facts = [
  [noon(2), answer('right', 'q1')],
  [noon(2), answer('wrong', 'q2')],
  [noon(2), answer('right', 'gone')],
  [noon(3), card],
] as const;

describe('the schedule', () => {
  it('has what is due today, what is most likely forgotten first, and nothing that the course lacks', () => {
    expect(dueItems(memoryOf(facts, noon(2)), [station])).toEqual([]);
    const names = dueItems(memoryOf(facts, noon(9)), [station]);
    expect(names.map(({question}) => question)).toEqual(['q2', null, 'q1']);
    expect(dueItems(memoryOf(facts, noon(9)), [])).toEqual([]);
  });

  it('knows when the next is due when nothing is', () => {
    expect(nextDue(memoryOf(facts, noon(3)), [station])).toEqual({
      ...{day: dayOf(noon(4)), items: 2},
    });
    expect(nextDue(memoryOf(facts, noon(9)), [station])).toBeNull();
    expect(nextDue(memoryOf([], noon(9)), [station])).toBeNull();
  });

  it('forecasts each of the next days; what is overdue counts today', () => {
    const counts = (day: number) =>
      forecast(memoryOf(facts, noon(day)), [station], 4).map(({items}) => items);
    expect(counts(3)).toEqual([1, 2, 0, 0]);
    expect(counts(9)).toEqual([3, 0, 0, 0]);
  });

  it('takes what was missed for not known when it says how well a station is remembered', () => {
    const {due, recall} = stationMemory(memoryOf(facts, noon(3)), station);
    expect(due).toBe(1);
    expect(recall).toBeGreaterThan(0.3);
    expect(recall).toBeLessThan(0.34);
    const untouched = {...station, id: 'x'};
    expect(stationMemory(memoryOf(facts, noon(3)), untouched)).toEqual({
      ...{due: 0, recall: null},
    });
  });
});

describe('retention', () => {
  it('has a row for every week from its Monday, this one last', () => {
    // 2 November 2026 is a Monday.
    const memory = memoryOf(
      [
        [noon(2), answer('right', 'q1')],
        [noon(8), answer('right', 'q1')],
        [noon(9), answer('wrong', 'q1')],
      ],
      noon(12),
    );
    const weeks = retention(memory, 3);
    expect(weeks.map(({from}) => from)).toEqual(
      [-7, 0, 7].map((days) => dayOf(noon(2)) + days),
    );
    expect(weeks.map(({asked, recalled}) => [asked, recalled])).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
  });
});
