import {fullDate} from '../../../grammar/en.js';

const rounds = (of: number): string => `${of} round${of === 1 ? '' : 's'}`;

/** What the measurement of prices says, in English. */
export const priceEn = {
  how: 'Ten rounds. In each, every way sends for 0.3 s, in another order each time, so that whatever else this machine does hits all alike. It takes about a minute.',
  cannot: 'This cannot be measured here yet.',
  failed: 'Nothing was measured.',
  rounds,
  roundOf: (round: number, of: number) => `round ${round} of ${of}`,
  measuredOn: (at: number) => `measured on ${fullDate(at)}`,
};
