const dayMs = 86_400_000;

/** A learning day begins at this hour: who learns past midnight is still in the evening before. */
const rollover = 4;

/**
 * Days from the day of `now` (milliseconds; the day is that of the local calendar) to `date`
 * (YYYY-MM-DD): 0 today, negative when past, null when there is no such date.
 */
export function daysUntil(date: string, now: number): number | null {
  const day = dayOfDate(date);
  if (day === null) return null;
  const today = new Date(now);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return day - Math.round(from / dayMs);
}

/** An interview that is farther away, in days, is not planned for. */
export const farthestInterview = 365;

/** Whether nobody can have set this date by `now`; a clock may be a day behind. */
export function isTooFar(date: string, now: number): boolean {
  return (daysUntil(date, now) ?? 0) > farthestInterview + 1;
}

/** A date (YYYY-MM-DD) as the number of its day; null when there is no such date. */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)) return null;
  return at / dayMs;
}

/** The date (YYYY-MM-DD) of a day's number. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/**
 * The number of the learning day of a moment (milliseconds), in the local calendar: it changes at
 * four in the morning. Numbers of neighbouring days differ by one, whatever a clock change does.
 * @internal for the tests: see dayCounter
 */
export function dayOf(at: number): number {
  const local = new Date(at);
  const midnight = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
  return midnight / dayMs - (local.getHours() < rollover ? 1 : 0);
}

/** {@link dayOf} for many moments: neighbours mostly have the same hour, and asking the calendar is slow. */
export function dayCounter(): (at: number) => number {
  const hourMs = 3_600_000;
  const known = new Map<number, number>();
  return (at) => {
    // Every zone's offset is a multiple of a quarter of an hour, and so is every change of it.
    const quarter = Math.floor(at / (hourMs / 4));
    let day = known.get(quarter);
    if (day === undefined) {
      day = dayOf(at);
      known.set(quarter, day);
    }
    return day;
  };
}
