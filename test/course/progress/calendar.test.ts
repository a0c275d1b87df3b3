import {describe, expect, it} from 'vitest';
import {daysUntil} from '../../../src/course/progress/calendar.js';

const lateOn = (month: number, day: number) =>
  new Date(2026, month - 1, day, 23, 59).getTime();
const earlyOn = (month: number, day: number) =>
  new Date(2026, month - 1, day, 0, 1).getTime();

describe('daysUntil', () => {
  it.each([
    ['2026-11-22', lateOn(11, 22), 0],
    ['2026-11-23', lateOn(11, 22), 1],
    ['2026-11-21', earlyOn(11, 22), -1],
    ['2027-01-01', lateOn(12, 31), 1],
    // Clocks change in between in many places.
    ['2026-11-30', earlyOn(3, 1), 274],
  ])('counts days of the calendar, not of 24 hours: %s', (date, now, days) => {
    expect(daysUntil(date, now)).toBe(days);
  });

  it.each(['2026-02-31', '2026-13-01', 'soon', '', '2026-1-1'])(
    'knows no day %j',
    (date) => {
      expect(daysUntil(date, 0)).toBeNull();
    },
  );
});
