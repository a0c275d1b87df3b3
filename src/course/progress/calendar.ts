const day = 86_400_000;

/**
 * Days from the day of `now` (milliseconds; the day is that of the local calendar) to `date`
 * (YYYY-MM-DD): 0 today, negative when past, null when there is no such date.
 */
export function daysUntil(date: string, now: number): number | null {
  const midnight = midnightOf(date);
  if (midnight === null) return null;
  const today = new Date(now);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((midnight - from) / day);
}

function midnightOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)) return null;
  return at;
}
