import {kafkaWords} from '../words/words.js';
import {setups} from './setups.js';

/** A measurement as it was kept. */
export type LastPrice = {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kafka: string;
  readonly client: string;
  readonly rounds: number;
  /** By the id of the setup. */
  readonly ratios: Readonly<Record<string, {readonly speed: number | null}>>;
};

/** When the price was measured last, and what came out. A way to send that this version does not know is left out. */
export function lastPriceSentence(last: LastPrice): string {
  const ratios = setups.flatMap(({id, title}) => {
    const speed = Object.hasOwn(last.ratios, id) ? last.ratios[id]?.speed : null;
    return speed === null || speed === undefined ? [] : [{title, speed}];
  });
  return kafkaWords.price.last({...last, ratios});
}
