import type {Memory} from './memory.js';

/** One week of answers to what was asked again. */
export type WeekOfRecall = {
  /** The first day of the week, a Monday. */
  readonly from: number;
  readonly asked: number;
  readonly recalled: number;
  /** How many should have been, by the chances that the schedule gave. */
  readonly expected: number;
};

/** Day 0 (1 January 1970) was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** What was remembered in the last `weeks` weeks, against what was predicted; the oldest first. */
export function retention(
  {recalls, today}: Memory,
  weeks: number,
): readonly WeekOfRecall[] {
  const thisWeek = mondayOf(today);
  return Array.from({length: weeks}, (_, index) => {
    const from = thisWeek - 7 * (weeks - 1 - index);
    const days = Array.from({length: 7}, (__, day) => recalls.get(from + day));
    const sum = (of: 'asked' | 'recalled' | 'expected'): number =>
      days.reduce((total, day) => total + (day?.[of] ?? 0), 0);
    return {
      from,
      asked: sum('asked'),
      recalled: sum('recalled'),
      expected: sum('expected'),
    };
  });
}
