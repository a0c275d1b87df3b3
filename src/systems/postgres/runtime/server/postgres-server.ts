/** A PostgreSQL of our own on loopback: its data are new, and gone with it. */
import {randomBytes} from 'node:crypto';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Progress} from '../../../../engine/ports/hosted.js';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {claimPorts} from '../../../../machine/ports.js';
import {removePlace} from '../../../../machine/servers/place.js';
import {
  ServerProcess,
  type ServerSpec,
} from '../../../../machine/servers/server-process.js';
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

export type PostgresInputs = {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly spawner: Spawner;
  /** Its own, right in the folder of the host's run; not there yet. */
  readonly folder: string;
  /** The folder that its output goes to. */
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
  /** Settings beyond the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
};

const startWithin = 60_000;

export class PostgresServer implements AsyncDisposable {
  readonly version = version;
  readonly connection: Connection;
  readonly #process: ServerProcess;
  readonly #signal: AbortSignal;
  readonly #end: () => Promise<void>;

  private constructor(parts: {
    connection: Connection;
    process: ServerProcess;
    signal: AbortSignal;
    end: () => Promise<void>;
  }) {
    this.connection = parts.connection;
    this.#process = parts.process;
    this.#signal = parts.signal;
    this.#end = parts.end;
  }

  /** Resolves when it takes connections. Throws a TrainerError when the user can help. */
  static async start(inputs: PostgresInputs): Promise<PostgresServer> {
    const {spawner, folder, logs, signal, tell, settings = {}} = inputs;
    const began = performance.now();
    const installed = await installPostgres({...inputs, onProgress: tell});
    tell({step: 'server-starting', product: name});
    const claim = await claimPorts(1);
    const end = async (): Promise<void> => {
      claim[Symbol.dispose]();
      await removePlace(folder, spawner.runId);
    };
    try {
      await mkdir(logs, {recursive: true});
      const connection = connectionOn(claim.ports[0] ?? 0);
      const laid = await makeDataFolder(inputs, installed, connection);
      const process = new ServerProcess(specOf(laid, connection.port, settings), spawner);
      await process.start(startWithin, signal);
      const ms = Math.round(performance.now() - began);
      tell({step: 'server-ready', product: name, ms});
      return new PostgresServer({connection, process, signal, end});
    } catch (error) {
      await end();
      throw error;
    }
  }

  get port(): number {
    return this.connection.port;
  }

  /** Of its first process; null when it does not run. */
  get pid(): number | null {
    return this.#process.pid;
  }

  get state(): ServerProcess['state'] {
    return this.#process.state;
  }

  /** SIGKILL for all of it at once; resolves when nothing is left of it but its data. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  /** All of it stands still, and its connections stay open. */
  async pause(): Promise<void> {
    await this.#process.pause();
  }

  async resume(): Promise<void> {
    await this.#process.resume();
  }

  /** Starts it again on its data, after a kill; resolves when it takes connections. */
  async restart(within: number): Promise<void> {
    await this.#process.start(within, this.#signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
    await this.#end();
  }
}

const connectionOn = (port: number): Connection => ({
  host: '127.0.0.1',
  port,
  user: 'ackademy',
  password: randomBytes(18).toString('base64url'),
  database: 'postgres',
});

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
