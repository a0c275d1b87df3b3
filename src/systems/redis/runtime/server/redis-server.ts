/** A Redis of our own on loopback. */
import {randomBytes} from 'node:crypto';
import {mkdir, stat, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {markerOf} from '../../../../machine/guard/protocol.js';
import {
  type Laying,
  OwnServer,
  type ServerInputs,
  startServer,
} from '../../../../machine/servers/own-server.js';
import type {ServerSpec} from '../../../../machine/servers/server-process.js';
import {ask} from './ask.js';
import {installRedis, name} from './installation.js';
import {type Cut, SizeWatch} from './power.js';

/** What a client needs. */
export type RedisConnection = {
  readonly host: string;
  readonly port: number;
  readonly password: string;
};

/** What it does for its data to outlast it: nothing, or a file that is flushed every second or at each write. */
export type Persistence = 'none' | 'everysec' | 'always';

type RedisInputs = ServerInputs & {readonly persistence: Persistence};

const file = 'appendonly.aof';

export class RedisServer extends OwnServer {
  readonly version: string;
  readonly connection: RedisConnection;
  readonly #persistence: Persistence;
  readonly #file: string;
  readonly #sizes: SizeWatch | null;

  private constructor(
    started: ConstructorParameters<typeof OwnServer>[0],
    {persistence, folder}: RedisInputs,
    known: {readonly password: string; readonly version: string},
  ) {
    super(started);
    const {password, version} = known;
    this.version = version;
    this.connection = {host: '127.0.0.1', port: started.port, password};
    this.#persistence = persistence;
    this.#file = join(folder, file);
    this.#sizes = persistence === 'everysec' ? new SizeWatch(this.#file) : null;
  }

  /** Resolves when it answers. Throws a TrainerError when the user can help. */
  static async start(inputs: RedisInputs): Promise<RedisServer> {
    const password = randomBytes(18).toString('base64url');
    let version = '';
    const started = await startServer(inputs, {
      name,
      install: async () => installRedis({...inputs, onProgress: inputs.tell}),
      lay: async (laying) => {
        const spec = await lay(inputs, laying, password);
        const isReady = async (): Promise<boolean> => {
          version = (await versionOf(laying.port, password)) ?? '';
          return version !== '';
        };
        return {...spec, isReady};
      },
    });
    return new RedisServer(started, inputs, {password, version});
  }

  /** Kills it, and takes from its file what the disk need not have held yet: a model (power.ts). */
  async cutPower(): Promise<Cut> {
    const onDisk = this.#sizes ? this.#sizes.settled() : Infinity;
    await this.kill();
    if (this.#persistence === 'none') return {keptBytes: 0, cutBytes: 0};
    const {size} = await stat(this.#file);
    const keptBytes = Math.min(size, onDisk);
    await truncate(this.#file, keptBytes);
    this.#sizes?.restart(keptBytes);
    return {keptBytes, cutBytes: size - keptBytes};
  }

  override async [Symbol.asyncDispose](): Promise<void> {
    this.#sizes?.[Symbol.dispose]();
    await super[Symbol.asyncDispose]();
  }
}

/** Once its data are loaded it says its version; null before. */
async function versionOf(port: number, password: string): Promise<string | null> {
  const commands = [['AUTH', password], ['PING'], ['INFO', 'server']];
  const lines = commands.map((words) => words.join(' '));
  const said = await ask(port, lines, 1000).catch(() => '');
  return said.includes('+PONG') ? (/redis_version:(\S+)/.exec(said)?.[1] ?? null) : null;
}

async function lay(
  {env, spawner, folder, persistence, settings = {}}: RedisInputs,
  {installed, port, key, log}: Laying<string>,
  password: string,
): Promise<Omit<ServerSpec, 'isReady'>> {
  await mkdir(folder);
  const marker = `${key} ${markerOf(spawner.runId)}`;
  const lines = {
    port: String(port),
    bind: '127.0.0.1',
    requirepass: password,
    // Its folder is the one that it is started in.
    appendfilename: file,
    appendonly: persistence === 'none' ? 'no' : 'yes',
    appendfsync: persistence === 'none' ? 'no' : persistence,
    // The file is what happened, in order: nobody writes it anew.
    'auto-aof-rewrite-percentage': '0',
    save: '""',
    ...settings,
  };
  const text = Object.entries(lines).map((pair) => `${pair.join(' ')}\n`);
  // A file, since everybody sees a command line.
  await writeFile(join(folder, 'redis.conf'), text.join(''), {mode: 0o600});
  return {
    product: name,
    key,
    marker,
    command: installed,
    args: ['redis.conf', '--proc-title-template', `{title} {listen-addr} ${marker}`],
    cwd: folder,
    env: {PATH: env['PATH'] ?? '', LC_ALL: 'C'},
    log,
    endsBy: 'SIGTERM',
  };
}
