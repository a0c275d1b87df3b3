import {type Server, createServer} from 'node:net';
import {once} from 'node:events';
import {expect, it, onTestFinished} from 'vitest';
import {behindClosedDoors} from '../../../../../src/systems/kafka/runtime/cluster/open-doors.js';
import {claimPorts} from '../../../../../src/machine/ports.js';
import {array, frame, int32, string} from '../../../../helpers/kafka/primitives.js';

/** A broker's door: it answers each request for metadata with a cluster of nobody. */
async function door(): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (request: Buffer) => {
      const answer = frame(
        request.subarray(8, 12), // the correlation id
        int32(0), // throttle time
        array([]),
        string('cluster'),
        int32(1),
        array([]),
      );
      socket.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

it('names each broker of which not every door answers', async () => {
  using claim = await claimPorts(1);
  const [closed = 0] = claim.ports;
  const doors = {1: await door(), 2: await door()};
  const late = {1: await door(), 2: closed};
  const shopOf = (broker: Readonly<Record<number, number>>) => [
    {broker: doors, link: {}},
    {broker, link: {}},
    {broker: doors, link: {}},
  ];
  const silent = async (client: typeof doors, shop: typeof doors) =>
    behindClosedDoors([1, 2], {client, shop: shopOf(shop)}, 2000);
  expect(await silent(doors, doors)).toEqual([]);
  expect(await silent(doors, late)).toEqual([2]);
  expect(await silent(late, doors)).toEqual([2]);
  expect(await behindClosedDoors([1], {client: late, shop: shopOf(late)}, 2000)).toEqual(
    [],
  );
});
