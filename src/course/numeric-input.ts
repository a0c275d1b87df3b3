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

const shape = /^[~≈]?\s*([+-]?)\s*([\d.,_' ]*\d[.,]?(?:e[+-]?\d+)?)\s*(.*)$/i;

/**
 * Reads a number as people type it: full-width digits, `1,000`, `1 000`, `1_000`, `1.5` or `1,5`,
 * with or without one of the units.
 */
export function readNumber(typed: string, units: readonly string[]): NumericInput {
  const text = typed.normalize('NFKC').replaceAll('−', '-').trim();
  const [, sign, digits, unit] = shape.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return {type: 'not-a-number'};
  const [first, ...others] = readingsOf(digits.trim()).map((value) =>
    sign === '-' ? -value : value,
  );
  if (first === undefined || /\d/.test(unit)) return {type: 'not-a-number'};
  const known = units.map((name) => name.normalize('NFKC').toLowerCase());
  if (unit !== '' && !known.includes(unit.toLowerCase()))
    return {type: 'other-unit', unit};
  return {type: 'number', readings: [first, ...others]};
}
