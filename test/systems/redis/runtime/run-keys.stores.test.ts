import {createClient} from 'redis';
import {expect, it} from 'vitest';
import {RunKeys} from '../../../../src/systems/redis/runtime/run-keys.js';
import {RedisServer} from '../../../../src/systems/redis/runtime/server/redis-server.js';
import {openStoreBench} from '../../../helpers/stores/bench.js';
import {eventually} from '../../../helpers/until.js';

it('the keys of a run are seen as they change, whatever they hold, and are gone after it', async () => {
  await using bench = await openStoreBench();
  await using server = await RedisServer.start({
    ...{...bench.inputs('redis'), persistence: 'everysec'},
    settings: {'notify-keyspace-events': '"KEA"'},
  });
  const {host, port, password} = server.connection;
  const url = `redis://:${password}@${host}:${port}`;
  await using keys = new RunKeys(url);
  await keys.empty();
  let told = 0;
  keys.watch(() => (told += 1));
  const client = createClient({url});
  await client.connect();
  await client.set('lock:tea', '7 order-0001', {expiration: {type: 'EX', value: 100}});
  await client.hSet('lock:all', 'order-0002', 'x');
  await client.rPush('lock:more', ['order-0003', 'nobody']);
  await client.set('other', 'order-0004');
  await eventually('the changes to be told', () => told >= 4);
  const rows = await keys.read({prefix: 'lock', value: 'holder'});
  expect(rows.map(({row, id, columns}) => [row, id, columns['holder']])).toEqual([
    ['lock:all order-0002', 'order-0002', 'x'],
    ['lock:more order-0003', 'order-0003', 'order-0003'],
    ['lock:more 1', null, 'nobody'],
    ['lock:tea', 'order-0001', '7 order-0001'],
  ]);
  await keys.empty();
  expect(await client.dbSize()).toBe(0);
  client.destroy();
});
