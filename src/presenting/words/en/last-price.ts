import type {MeasuredPrice} from '../../../course/progress/progress.js';
import {figure} from '../../../systems/kafka/evidence/price/price-words.js';
import {setups} from '../../../systems/kafka/evidence/price/setups.js';

/** `27 Nov 2026`, in the calendar of this machine. */
export function fullDateEn(at: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{day: 'numeric', month: 'short', year: 'numeric'},
  }).format(new Date(at));
}

/** When the price was measured last, and what came out. A way to send that this version does not know is left out. */
export function lastPriceEn({at, kafka, client, rounds, ratios}: MeasuredPrice): string {
  const figures = setups.flatMap(({id, title}) => {
    const speed = Object.hasOwn(ratios, id) ? ratios[id]?.speed : null;
    return speed === null || speed === undefined ? [] : [`${title} ${figure(speed)}×`];
  });
  const what =
    figures.length === 0
      ? 'Too few sends to tell the ratios.'
      : `Records a second against acks=1: ${figures.join(', ')}.`;
  return `Last measured on ${fullDateEn(at)} with Kafka ${kafka} and ${client}, ${rounds} round${rounds === 1 ? '' : 's'}. ${what}`;
}
