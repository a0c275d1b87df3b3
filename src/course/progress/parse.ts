import {lengths} from '../interview/length.js';
import {axes, focuses, levels} from '../interview/opening.js';
import {codeSetting} from './code-language.js';
import {paths} from '../course.js';
import {minutesSetting, mostMinutes, pathSetting} from '../plan/settings.js';
import {dayOfDate} from './calendar.js';
import type {Fact, FactOf, FactType, ProgressEvent, Stamp} from './event.js';

type Raw = Readonly<Record<string, unknown>>;
/** Whether a field holds what it may; the whole event beside it. */
type Check = (value: unknown, event: Raw) => boolean;
type Fields<T extends FactType> = Readonly<
  Record<Exclude<keyof FactOf<T>, 'type'>, Check>
>;

const longestText = 200;
/** Names and codes: nothing that is written here is longer, or reaches into a terminal. */
const text: Check = (value) =>
  typeof value === 'string' && value.length <= longestText && !/\p{Cc}/u.test(value);
const flag: Check = (value) => typeof value === 'boolean';
const or =
  (other: unknown, check: Check): Check =>
  (value, event) =>
    value === other || check(value, event);
const amount: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const data: Check = (value) => value !== undefined;
const textOrNull = or(null, text);
const partOf: Check = (value, {of}) =>
  whole(value, {}) && whole(of, {}) && (value as number) <= (of as number);
const date: Check = (value) => typeof value === 'string' && dayOfDate(value) !== null;
const minutes: Check = (value, event) =>
  whole(value, event) && (value as number) >= 1 && (value as number) <= mostMinutes;
/** A language that only a newer version has is a setting all the same. */
const settings = new Map<unknown, Check>([
  [minutesSetting, minutes],
  [codeSetting, text],
  [pathSetting, (value) => value === null || paths.some((path) => path === value)],
]);
const settingValue: Check = (value, event) =>
  (settings.get(event['key']) ?? data)(value, event);
const result: Check = (value) =>
  value === 'right' || value === 'partly' || value === 'wrong' || value === 'shown';
const seen: Check = (value, event) =>
  isObject(value) && Object.values(value).every((one) => whole(one, event));
const amountOrNull = or(null, amount);
const ratios: Check = (value, event) =>
  isObject(value) &&
  Object.values(value).every(
    (one) =>
      isObject(one) &&
      amountOrNull(one['speed'], event) &&
      amountOrNull(one['wait'], event),
  );

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const names: Check = (value, event) =>
  Array.isArray(value) && value.every((one) => text(one, event));
const inRound = {interview: text, opening: text};
/** A sentence of the learner's own. */
const quotes: Check = (value) =>
  isObject(value) && Object.values(value).every((one) => typeof one === 'string');

/** What every field of every event must be. A field that is not named here is let through. */
const fieldsOf: {readonly [T in FactType]: Fields<T>} = {
  'lesson-read': {station: text},
  'lesson-place': {station: text, page: whole},
  'question-answered': {
    station: text,
    question: text,
    result,
    choice: data,
    ms: amount,
    lab: or(undefined, textOrNull),
  },
  'found-easy': {station: text, question: text},
  'quiz-finished': {station: text, right: partOf, of: whole},
  predicted: {lab: text, choice: text},
  'lab-ran': {
    lab: text,
    fix: textOrNull,
    verdict: text,
    asPromised: flag,
    lost: whole,
    acknowledged: whole,
    cured: or(undefined, flag),
    foreseen: or(undefined, flag),
  },
  'hint-taken': {lab: text, level: whole},
  'solution-shown': {lab: text},
  'card-rated': {station: text, ticks: partOf, of: whole},
  'price-measured': {kafka: text, client: text, rounds: whole, ratios},
  'interview-begun': {
    interview: text,
    level: oneOf(levels),
    focus: oneOf(focuses),
    minutes: oneOf(lengths),
    openings: names,
  },
  'interview-clarified': {
    ...inRound,
    asked: names,
    hits: partOf,
    of: whole,
    decoys: whole,
    ms: amount,
  },
  'interview-answering': {...inRound, ms: amount},
  'interview-answered': {...inRound, ms: amount, words: or(null, whole)},
  'interview-probed': {
    ...inRound,
    probe: text,
    axis: oneOf(axes),
    trap: flag,
    result,
    ms: amount,
  },
  'interview-claiming': {...inRound, quotes},
  'interview-claimed': {...inRound, quotes, placed: textOrNull},
  'interview-date': {date: or(null, date)},
  setting: {key: text, value: settingValue},
  reset: {seen},
};

const checks = new Map<unknown, readonly (readonly [string, Check])[]>(
  Object.entries(fieldsOf).map(([type, fields]) => [type, Object.entries(fields)]),
);

/**
 * One parsed JSON value → an event; `foreign` when the stamp is good but the type or a field is
 * not of this version; null when it has no good stamp, so that it is no event at all.
 */
export function parseEvent(value: unknown): ProgressEvent | null {
  if (!isObject(value) || !isStamped(value) || isDeeper(value, deepest)) return null;
  if (checks.has(value['type']) && misfit(value) === null) return value as Stamp & Fact;
  const {id, at, seq, instance} = value;
  return {type: 'foreign', id, at, seq, instance, raw: value};
}

/**
 * The first field of an event of a known type that does not hold what it may; null when there is
 * none, or the type is unknown. A newer version may add types and fields; it may not change these.
 */
export function misfit(raw: Raw): string | null {
  const fields = checks.get(raw['type']) ?? [];
  return fields.find(([name, check]) => !check(raw[name], raw))?.[0] ?? null;
}

/** An event → the JSON value that {@link parseEvent} reads back. */
export function eventData(event: ProgressEvent): unknown {
  return event.type === 'foreign' ? event.raw : event;
}

function isStamped(value: Raw): value is Raw & Stamp {
  return (
    isName(value['id']) &&
    isName(value['instance']) &&
    isTime(value['at']) &&
    whole(value['seq'], value)
  );
}

function isName(value: unknown): boolean {
  return text(value, {}) && value !== '';
}

/** A moment that a calendar has, in every time zone: milliseconds. */
function isTime(value: unknown): boolean {
  const farthest = 8.64e15 - 2 * 86_400_000;
  return Number.isFinite(value) && Math.abs(value as number) <= farthest;
}

/** What is nested deeper could not be written down again. */
const deepest = 50;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
