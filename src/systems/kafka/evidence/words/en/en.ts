import {checkEn} from './check.js';
import {disksEn, pictureEn} from './disks.js';
import {brokerEn, liveEn, logsEn, storyEn} from './logs.js';
import {plainEn} from './plain.js';
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
  logs: logsEn,
  broker: brokerEn,
  live: liveEn,
  story: storyEn,
  plain: plainEn,
  disks: disksEn,
  picture: pictureEn,
  price: priceEn,
  check: checkEn,
};
