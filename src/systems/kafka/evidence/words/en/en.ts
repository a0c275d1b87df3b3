import {checkEn} from './check.js';
import {priceEn} from './price.js';
import {systemEn} from './system.js';
import {timelineEn} from './timeline.js';
import {xrayEn} from './xray.js';

/** Everything that Kafka has to say, in English. */
export const kafkaEn = {
  /** What every view asks of a system. */
  system: systemEn,
  timeline: timelineEn,
  xray: xrayEn,
  price: priceEn,
  check: checkEn,
};
