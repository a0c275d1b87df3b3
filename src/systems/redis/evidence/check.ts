/** Checks what a history says in Redis's terms, as it is read back from a file: people can edit files. */
import type {Entry} from '../../../engine/history/history.js';
import {checkTableEntry} from '../../../engine/tables/check.js';
import {redisFaults} from './evidence.js';
import {redisWords} from './words/words.js';

/** What is wrong with an entry that names Redis; null when nothing is. */
export const checkRedisEntry = (entry: Entry): string | null =>
  checkTableEntry(entry, {faults: redisFaults, says: redisWords.check});
