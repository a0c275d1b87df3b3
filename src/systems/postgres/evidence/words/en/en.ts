/** PostgreSQL's words, in English. */
import type {SystemWords} from '../../../../../engine/system-view.js';
import {systemEn} from './system.js';
import {timelineEn} from './timeline.js';

export const postgresEn = {
  system: systemEn satisfies SystemWords,
  timeline: timelineEn,
  /** What is wrong with an entry of a saved run that names PostgreSQL. */
  check: {
    request: (request: string) => `request "${request}" is none of PostgreSQL's`,
    fault: (fault: string) => `fault "${fault}" is none of PostgreSQL's`,
    who: (who: string) => `who "${who}" is nobody of PostgreSQL's`,
  },
};
