import type {Facts} from '../../../../errors.js';

/** What a setting's value may be, as a code and its facts, and whether one is. */
export type Check = {
  readonly must: string;
  readonly facts: Facts;
  readonly ok: (value: string) => boolean;
};

type Unit = 'number' | 'milliseconds' | 'bytes';

/** A whole number of the unit that is at least so many; −1 stands for "no limit". */
export const wholeFrom = (least: number, unit: Unit): Check => ({
  must: unit,
  facts: {least},
  ok: (value) =>
    /^-?\d+$/.test(value) &&
    Number(value) >= least &&
    Number.isSafeInteger(Number(value)),
});

export const oneOf = (...values: readonly string[]): Check => ({
  must: 'one-of',
  facts: {values},
  ok: (value) => values.includes(value),
});

export const positive = wholeFrom(1, 'number');
export const milliseconds = wholeFrom(-1, 'milliseconds');
export const bytesOrNone = wholeFrom(-1, 'bytes');

/** A part of the whole. */
export const share: Check = {
  must: 'share',
  facts: {},
  ok: (value) => /^(?:0|1|0?\.\d+|1\.0+)$/.test(value),
};
