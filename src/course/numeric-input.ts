import {scaledReadings} from './scaled-number.js';

/**
 * What a typed number may mean. A comma or a point before exactly three digits has two readings;
 * the first is the one that English and Chinese readers mean.
 */
export type NumericInput =
  | {readonly type: 'number'; readonly readings: readonly [number, ...number[]]}
  | {readonly type: 'not-a-number'}
  | {readonly type: 'other-unit'; readonly unit: string};

const grouped = /^\d{1,3}(?:([ _'])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const manyCommas = /^\d{1,3}(?:,\d{3}){2,}$/;
const manyPoints = /^\d{1,3}(?:\.\d{3}){2,}$/;
const commasThenPoint = /^\d{1,3}(?:,\d{3})+\.\d+$/;
const pointsThenComma = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const oneThousandsComma = /^[1-9]\d{0,2},\d{3}$/;
const oneThousandsPoint = /^[1-9]\d{0,2}\.\d{3}$/;
const plain = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

const without = (text: string, separator: string) => text.replaceAll(separator, '');
const pointed = (text: string) => Number(text.replace(',', '.'));

/** Readings of the digits alone, the likelier first; none if they are no number. */
function readingsOf(digits: string): number[] {
  if (grouped.test(digits)) return [pointed(digits.replaceAll(/[ _']/g, ''))];
  if (manyCommas.test(digits) || commasThenPoint.test(digits))
    return [Number(without(digits, ','))];
  if (manyPoints.test(digits) || pointsThenComma.test(digits))
    return [pointed(without(digits, '.'))];
  if (oneThousandsComma.test(digits))
    return [Number(without(digits, ',')), pointed(digits)];
  if (oneThousandsPoint.test(digits))
    return [Number(digits), Number(without(digits, '.'))];
  return plain.test(digits) ? [pointed(digits)] : [];
}

const shape = /^[~≈约]?\s*([+-]?)\s*([\d.,_' ]*\d[.,]?(?:e[+-]?\d+)?)\s*(.*)$/i;
const scaledShape =
  /^[~≈约]?\s*([+-]?)\s*([\d.,_' ]*\d[.,]?\s*[百千万萬亿億](?:[\d.,_' 百千万萬亿億]*[\d百千万萬亿億])?)\s*(.*)$/;

/** Typed signs and the one that is read for them: typographic ones, and those of a Chinese keyboard. */
const sameSign: readonly (readonly [typed: RegExp, read: string])[] = [
  [/[−–﹣]/g, '-'],
  [/[’‘ʼ´`′]/g, "'"],
  [/[。]/g, '.'],
  [/\s/g, ' '],
];

function tidied(typed: string): string {
  const text = typed.replaceAll('´', "'").normalize('NFKC');
  return sameSign.reduce((now, [sign, read]) => now.replaceAll(sign, read), text).trim();
}

/**
 * Reads a number as people type it: full-width digits, `1,000`, `1 000`, `1’000`, `1_000`, `1.5` or
 * `1,5`, `1.5万`, with or without one of the units.
 */
export function readNumber(typed: string, units: readonly string[]): NumericInput {
  const text = tidied(typed);
  const known = units.map((name) => name.normalize('NFKC').toLowerCase());
  const bare = read(shape.exec(text), readingsOf, known);
  if (bare.type !== 'other-unit') return bare;
  // A unit may begin like an order of magnitude; only one that is not known is taken for it.
  const scaled = read(
    scaledShape.exec(text),
    (digits) => scaledReadings(digits, readingsOf),
    known,
  );
  const found = scaledShape.test(text) ? scaled : bare;
  const rest = found.type === 'other-unit' ? found.unit : '';
  return /\d/.test(rest) ? {type: 'not-a-number'} : found;
}

function read(
  parts: RegExpExecArray | null,
  readings: (digits: string) => readonly number[],
  known: readonly string[],
): NumericInput {
  const [, sign, digits, unit] = parts ?? [];
  if (digits === undefined || unit === undefined) return {type: 'not-a-number'};
  const [first, ...others] = readings(digits.trim()).map((value) =>
    sign === '-' ? -value : value,
  );
  if (first === undefined) return {type: 'not-a-number'};
  if (unit !== '' && !known.includes(unit.toLowerCase()))
    return {type: 'other-unit', unit};
  return {type: 'number', readings: [first, ...others]};
}

/** A reading as it must be typed to have no other: `1.234` might be taken for 1234, `1.2340` cannot. */
export function typedPlainly(reading: number): string {
  const text = String(reading);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
