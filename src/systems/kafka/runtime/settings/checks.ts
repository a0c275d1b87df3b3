/** What a setting's value may be, and how to say it. */
export type Check = {readonly says: string; readonly ok: (value: string) => boolean};

export const wholeFrom = (least: number, says: string): Check => ({
  says,
  ok: (value) =>
    /^-?\d+$/.test(value) &&
    Number(value) >= least &&
    Number.isSafeInteger(Number(value)),
});

export const oneOf = (...values: readonly string[]): Check => ({
  says: `one of ${values.join(', ')}`,
  ok: (value) => values.includes(value),
});

export const positive = wholeFrom(1, 'a whole number from 1 up');
export const milliseconds = wholeFrom(-1, 'milliseconds (−1: no limit)');
export const bytesOrNone = wholeFrom(-1, 'bytes (−1: no limit)');
