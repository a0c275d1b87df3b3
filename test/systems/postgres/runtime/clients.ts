import {Client} from 'pg';
import {onTestFinished} from 'vitest';
import {PostgresServer} from '../../../../src/systems/postgres/runtime/server/postgres-server.js';
import type {StoreBench} from '../../../helpers/stores/bench.js';

/** The only server of a bench, with a client on it. */
export async function start(bench: StoreBench, settings: Record<string, string> = {}) {
  const server = await PostgresServer.start({...bench.inputs('postgres'), settings});
  return {server, client: await connect(server)};
}

/** A client that bears it when its server is killed. */
export async function connect({connection}: PostgresServer): Promise<Client> {
  const client = new Client({...connection, connectionTimeoutMillis: 10_000});
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(async () => client.end().catch(() => undefined));
  return client;
}
