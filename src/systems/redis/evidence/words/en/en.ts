/** Redis's words, in English. */
import {systemEn} from './system.js';

export const redisEn = {
  system: systemEn,
  /** What is wrong with an entry of a saved run that names Redis. */
  check: {
    request: (request: string) => `request "${request}" is none of Redis's`,
    fault: (fault: string) => `fault "${fault}" is none of Redis's`,
  },
};
