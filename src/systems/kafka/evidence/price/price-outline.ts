import {kafkaWords} from '../words/words.js';

/** The price of reliability on the map, beside the labs. */
export const priceOutline = {
  id: 'price',
  stage: 'end-to-end',
  get title() {
    return kafkaWords.price.title;
  },
  get claim() {
    return kafkaWords.price.claim;
  },
  minutes: 2,
  core: false,
} as const;

/** How many rounds are measured when nobody says otherwise. */
export const usualRounds = 10;
