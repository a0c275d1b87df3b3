import {once} from 'node:events';
import zookeeper from 'node-zookeeper-client';
import {expect, it} from 'vitest';
import {RunNodes} from '../../../../src/systems/zookeeper/runtime/run-nodes.js';
import {ZookeeperServer} from '../../../../src/systems/zookeeper/runtime/server/zookeeper-server.js';
import {openStoreBench} from '../../../helpers/stores/bench.js';
import {eventually} from '../../../helpers/until.js';

const locks = {under: '/locks', value: 'holder'};

it('the nodes of a run lie below one of its own, are seen as they come, and are gone after it', async () => {
  await using bench = await openStoreBench();
  await using server = await ZookeeperServer.start(bench.inputs('zookeeper'));
  await using nodes = new RunNodes(server.connection, 'one');
  await using others = new RunNodes(server.connection, 'two');
  await nodes.create([locks]);
  await others.create([locks]);
  let told = 0;
  nodes.watch(() => (told += 1));
  expect(await nodes.read(locks)).toEqual([]);
  const client = zookeeper.createClient(nodes.addressAt(server.port));
  client.connect();
  await once(client, 'connected');
  client.create('/locks/tea', Buffer.from('7 order-0001'), () => undefined);
  await eventually('the node to be told', () => told > 0);
  expect(await nodes.read(locks)).toEqual([
    {
      ...{row: '/locks/tea', id: 'order-0001'},
      columns: {holder: '7 order-0001', czxid: expect.stringMatching(/^\d+$/) as string},
    },
  ]);
  expect(await others.read(locks)).toEqual([]);
  await nodes.remove();
  await expect(nodes.read(locks)).rejects.toThrow('NO_NODE');
  client.close();
});
