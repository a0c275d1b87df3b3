import {numberOfNode} from '../../../../engine/evidence.js';
import {named} from '../../../../grammar/en.js';

/** "broker 1", "brokers 1 and 2"; the numbers in their order. */
export const brokersNamed = (nodes: readonly string[]): string =>
  named(
    'broker',
    nodes.map(numberOfNode).sort((a, b) => a - b),
  );

/** What follows "acknowledged": ", on the disk of broker 1 alone". */
export function hadBy(nodes: readonly string[]): string {
  if (nodes.length === 0) return '';
  const disks = `on the disk${nodes.length === 1 ? '' : 's'} of`;
  return `, ${disks} ${brokersNamed(nodes)}${nodes.length === 1 ? ' alone' : ''}`;
}
