/** Checks what a history says in ZooKeeper's terms, as it is read back from a file: people can edit files. */
import type {Entry} from '../../../engine/history/history.js';
import {checkTableEntry} from '../../../engine/tables/check.js';
import {zookeeperFaults} from './evidence.js';
import {zookeeperWords} from './words/words.js';

/** What is wrong with an entry that names ZooKeeper; null when nothing is. */
export const checkZookeeperEntry = (entry: Entry): string | null =>
  checkTableEntry(entry, {faults: zookeeperFaults, says: zookeeperWords.check});
