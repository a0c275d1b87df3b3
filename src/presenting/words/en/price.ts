import {fullDate} from '../../../grammar/en.js';

const rounds = (of: number): string => `${of} round${of === 1 ? '' : 's'}`;

/** What the measurement of prices says, in English. */
export const priceEn = {
  title: 'The price of reliability',
  intro:
    'What does a guarantee cost? The same producer sends the same records to the same three brokers in ten ways:',
  how: 'Ten rounds. In each, every way sends for 0.3 s, in another order each time, so that whatever else this machine does hits all alike. It takes about a minute.',
  cannot: 'This cannot be measured here yet.',
  failed: 'Nothing was measured.',
  starting: 'Preparing the run…',
  stopping: 'Stopping. The brokers are being healed…',
  rounds,
  roundOf: (round: number, of: number) => `round ${round} of ${of}`,
  measuredOn: (at: number) => `measured on ${fullDate(at)}`,
  ratio: (half: boolean) =>
    `× is the ratio to acks=1 in the same round: the median of the rounds${half ? ', and their middle half' : ''}.`,
};
