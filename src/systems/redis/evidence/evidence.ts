/** The pure half of Redis: what stands in it is evidence, as in tables. */
import {powerCut, serverFaults} from '../../../engine/tables/server-faults.js';
import {tablesEvidence, tablesView} from '../../../engine/tables/view.js';
import {redis} from './plan.js';
import {redisWords} from './words/words.js';

export const redisFaults = {...serverFaults, ...powerCut};

export const redisEvidence = tablesEvidence(redis, redisFaults);

export const redisView = tablesView(redis, redisFaults, () => redisWords.system);
