/** A PostgreSQL of our own on loopback. */
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {
  OwnServer,
  type ServerInputs,
  startServer,
} from '../../../../machine/servers/own-server.js';
import type {ServerSpec} from '../../../../machine/servers/server-process.js';
import {type DataFolder, makeDataFolder} from './data-folder.js';
import {installPostgres, name, version} from './installation.js';

/** What a client needs of a database, whoever runs it. */
export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export class PostgresServer extends OwnServer {
  readonly version = version;
  readonly connection: Connection;

  private constructor(
    started: ConstructorParameters<typeof OwnServer>[0],
    connection: Connection,
  ) {
    super(started);
    this.connection = connection;
  }

  /** Resolves when it takes connections. Throws a TrainerError when the user can help. */
  static async start(inputs: ServerInputs): Promise<PostgresServer> {
    const password = randomBytes(18).toString('base64url');
    const started = await startServer(inputs, {
      name,
      install: async () => installPostgres({...inputs, onProgress: inputs.tell}),
      lay: async ({installed, port, ...names}) => {
        const owner = {user, password};
        const laid = await makeDataFolder({...inputs, ...names}, installed, owner);
        return specOf(laid, port, inputs.settings ?? {});
      },
    });
    const {port} = started;
    return new PostgresServer(started, {
      ...{host: '127.0.0.1', port, user, password},
      database: 'postgres',
    });
  }
}

const user = 'ackademy';

function specOf(
  {key, programs, data, log, clusterName, start}: DataFolder,
  port: number,
  more: Readonly<Record<string, string>>,
): ServerSpec {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    cluster_name: clusterName,
    shared_buffers: '16MB',
    // In the data folder: a killed one would leave it behind in /dev/shm.
    dynamic_shared_memory_type: 'mmap',
    ...more,
  };
  const chosen = Object.entries(settings).map(([one, value]) => `--${one}=${value}`);
  return {
    product: name,
    key,
    marker: clusterName.trimEnd(),
    command: join(programs, 'postgres'),
    args: ['-D', data, ...chosen],
    ...start,
    log,
    endsBy: 'SIGINT',
    isReady: async (pid) => isReady(data, pid),
  };
}

/** As pg_ctl asks: the first line is the pid of the server, the eighth what it does. */
async function isReady(data: string, pid: number): Promise<boolean> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
