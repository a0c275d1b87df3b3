/** `today`, `tomorrow`, `in 4 days`: how far away a day is, in English. */
export function whenEn(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** `Sat 28 Nov` of a date like 2026-11-28. */
export function shortDateEn(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'},
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}
