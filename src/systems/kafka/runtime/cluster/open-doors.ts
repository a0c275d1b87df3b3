import {askMetadata} from '../wire/metadata.js';
import type {NodePorts} from './properties.js';

/**
 * Which of these brokers do not yet answer at every door that they have for clients. A broker is
 * registered a moment before its listeners accept, one after the other: whoever came then would
 * find its connection closed.
 */
export async function behindClosedDoors(
  brokers: readonly number[],
  {client, shop}: Pick<Required<NodePorts>, 'client' | 'shop'>,
  within: number,
): Promise<readonly number[]> {
  const doors = [client, ...Object.values(shop).map(({broker}) => broker)];
  const answers = await Promise.all(
    brokers.map(async (id) => ({
      id,
      open: await Promise.all(
        doors.map(async (door) =>
          askMetadata(door[id] ?? 0, [], {within}).then(
            () => true,
            () => false,
          ),
        ),
      ),
    })),
  );
  return answers.filter(({open}) => open.includes(false)).map(({id}) => id);
}
