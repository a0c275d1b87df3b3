import type {Fact, FactOf, FactType, ProgressEvent, Stamp} from './event.js';

type Raw = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;
type Fields<T extends FactType> = Readonly<
  Record<Exclude<keyof FactOf<T>, 'type'>, Check>
>;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const flagOrNone: Check = (value) => value === undefined || flag(value);
const amount: Check = (value) => Number.isFinite(value) && (value as number) >= 0;
const whole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const data: Check = (value) => value !== undefined;
const textOrNone: Check = (value) => value === undefined || textOrNull(value);
const textOrNull: Check = (value) => value === null || text(value);
const result: Check = (value) =>
  value === 'right' || value === 'partly' || value === 'wrong' || value === 'shown';
const seen: Check = (value) => isObject(value) && Object.values(value).every(whole);
const amountOrNull: Check = (value) => value === null || amount(value);
const ratios: Check = (value) =>
  isObject(value) &&
  Object.values(value).every(
    (one) => isObject(one) && amountOrNull(one['speed']) && amountOrNull(one['wait']),
  );

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
    lab: textOrNone,
  },
  'found-easy': {station: text, question: text},
  'quiz-finished': {station: text, right: whole, of: whole},
  predicted: {lab: text, choice: text},
  'lab-ran': {
    lab: text,
    fix: textOrNull,
    verdict: text,
    asPromised: flag,
    lost: whole,
    acknowledged: whole,
    cured: flagOrNone,
    foreseen: flagOrNone,
  },
  'hint-taken': {lab: text, level: whole},
  'solution-shown': {lab: text},
  'card-rated': {station: text, ticks: whole, of: whole},
  'price-measured': {kafka: text, client: text, rounds: whole, ratios},
  'interview-date': {date: textOrNull},
  setting: {key: text, value: data},
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
  if (!isObject(value) || !isStamped(value)) return null;
  const fields = checks.get(value['type']);
  if (fields?.every(([name, check]) => check(value[name])) === true)
    return value as Stamp & Fact;
  const {id, at, seq, instance} = value;
  return {type: 'foreign', id, at, seq, instance, raw: value};
}

/** An event → the JSON value that {@link parseEvent} reads back. */
export function eventData(event: ProgressEvent): unknown {
  return event.type === 'foreign' ? event.raw : event;
}

function isStamped(value: Raw): value is Raw & Stamp {
  return (
    isName(value['id']) &&
    isName(value['instance']) &&
    Number.isFinite(value['at']) &&
    whole(value['seq'])
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
