import {numberOfNode} from '../../../../../engine/evidence.js';
import {named} from '../../../../../grammar/en.js';

/** "broker 1", "brokers 1 and 2"; the numbers in their order. */
export const brokersNamed = (nodes: readonly string[]): string =>
  named(
    'broker',
    nodes.map(numberOfNode).sort((a, b) => a - b),
  );

/** Labs with one partition, which is most of them, need not name it. */
export const inPartition = (partition: number, text: string): string =>
  partition === 0 ? text : `partition ${partition}: ${text}`;
