/** The pure half of ZooKeeper: what stands in it is evidence, as in tables. */
import {serverFaults} from '../../../engine/tables/server-faults.js';
import {tablesEvidence, tablesView} from '../../../engine/tables/view.js';
import {zookeeper} from './plan.js';
import {zookeeperWords} from './words/words.js';

export const zookeeperFaults = serverFaults;

export const zookeeperEvidence = tablesEvidence(zookeeper, zookeeperFaults);

export const zookeeperView = tablesView(
  zookeeper,
  zookeeperFaults,
  () => zookeeperWords.system,
);
