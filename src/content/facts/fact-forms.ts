import type {Language} from '../../course/course.js';

type Unit = readonly [ms: number, en: readonly [one: string, many: string], zh: string];

const units: readonly Unit[] = [
  [86_400_000, ['day', 'days'], '天'],
  [3_600_000, ['hour', 'hours'], '小时'],
  [60_000, ['minute', 'minutes'], '分钟'],
  [1000, ['s', 's'], '秒'],
  [1, ['ms', 'ms'], '毫秒'],
];

/** How many milliseconds one unit of a setting is: Kafka writes the unit at the end of its name. */
function unitOf(key: string): number {
  if (key.endsWith('.hours')) return 3_600_000;
  return key.endsWith('.minutes') ? 60_000 : 1;
}

/** A time in the largest unit in which it is a whole number: `30 s`, `7 days`. Null for what is no time. */
export function humanTime(
  value: string,
  {key, language}: {key: string; language: Language},
): string | null {
  const ms = Number(value) * unitOf(key);
  if (!Number.isSafeInteger(ms) || ms <= 0) return null;
  const unit = units.find(([size]) => ms % size === 0);
  if (!unit) return null;
  const [size, [one, many], zh] = unit;
  const count = ms / size;
  return language === 'zh' ? `${count} ${zh}` : `${count} ${count === 1 ? one : many}`;
}

const sizes = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** A number of bytes in the largest unit in which it is a whole number: `1 MiB`. Null for what is none. */
export function humanSize(value: string): string | null {
  let count = Number(value);
  if (!Number.isSafeInteger(count) || count <= 0) return null;
  let unit = 0;
  while (count % 1024 === 0 && unit < sizes.length - 1) {
    count /= 1024;
    unit += 1;
  }
  return `${count} ${sizes[unit] ?? ''}`;
}
