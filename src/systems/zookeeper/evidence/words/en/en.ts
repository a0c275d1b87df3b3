/** ZooKeeper's words, in English. */
import {systemEn} from './system.js';

export const zookeeperEn = {
  system: systemEn,
  /** What is wrong with an entry of a saved run that names ZooKeeper. */
  check: {
    request: (request: string) => `request "${request}" is none of ZooKeeper's`,
    fault: (fault: string) => `fault "${fault}" is none of ZooKeeper's`,
  },
};
