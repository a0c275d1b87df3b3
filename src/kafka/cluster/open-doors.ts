import {askMetadata} from '../wire/metadata.js';
import type {NodePorts} from './properties.js';

/**
 * Whether every one of these brokers answers at every door that it has for clients. A broker is
 * registered a moment before its listeners accept, one after the other: whoever came then would
 * find its connection closed.
 */
export async function everyDoorAnswers(
  brokers: readonly number[],
  {client, shop}: Pick<Required<NodePorts>, 'client' | 'shop'>,
  within: number,
): Promise<boolean> {
  const doors = [client, ...Object.values(shop).map(({broker}) => broker)];
  const ports = brokers.flatMap((id) => doors.map((door) => door[id] ?? 0));
  const answers = await Promise.all(
    ports.map(async (port) =>
      askMetadata(port, [], {within}).then(
        () => true,
        () => false,
      ),
    ),
  );
  return answers.every((answered) => answered);
}
