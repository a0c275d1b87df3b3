/** "1", "1 and 2", "1, 2 and 3". */
export function listed(items: readonly (number | string)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** "1 order", "2 orders". */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** "shipped", "shipped twice", "shipped 3 times". */
export function often(count: number, done: string): string {
  if (count === 1) return done;
  return count === 2 ? `${done} twice` : `${done} ${count} times`;
}

/** "broker 1", "brokers 1 and 2". */
export function named(noun: string, numbers: readonly number[]): string {
  return `${noun}${numbers.length === 1 ? '' : 's'} ${listed(numbers)}`;
}

/** The first of them and how many more: "order-0001 and 2 more". */
export function firstOf(ids: readonly string[]): string {
  const more = ids.length - 1;
  return `${ids[0] ?? 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "1st", "22nd", "13th". */
export function ordinal(number: number): string {
  const teens = number % 100 > 10 && number % 100 < 14;
  const ending = teens ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}

/** Of one thing or several: "it" or "them", "is" or "are", "was" or "were". */
export const them = (one: boolean): string => (one ? 'it' : 'them');
export const are = (one: boolean): string => (one ? 'is' : 'are');
export const were = (one: boolean): string => (one ? 'was' : 'were');

/** Milliseconds as "3.2 s". */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The same, with a capital first letter. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Ends with a full stop, exactly one. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A unit that stays with the number before it, as the source of a pattern. */
export const unitPattern = String.raw`(?:[kM]?B|m?s|min|%)(?!\w)`;

/** `27 Nov 2026`, in the calendar of this machine. */
export function fullDate(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{day: 'numeric', month: 'short', year: 'numeric'},
  }).format(new Date(at));
}

/** ` (what somebody said)`, behind a word; nothing, where nobody said anything. Their full stop is not ours. */
export const inBrackets = (said: string): string =>
  said === '' ? '' : ` (${said.replace(/\.$/, '')})`;
