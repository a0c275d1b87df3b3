/** A ZooKeeper of our own on loopback: one server, without an ensemble. */
import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {once} from 'node:events';
import {createConnection} from 'node:net';
import {delimiter, join} from 'node:path';
import {ensureJars} from '../../../../machine/artifacts/ensure-jars.js';
import {fileOf, type JarLock, type Product} from '../../../../machine/artifacts/jars.js';
import {markerOf} from '../../../../machine/guard/protocol.js';
import {jvmEnvironment} from '../../../../machine/java/environment.js';
import {findJava, type Java} from '../../../../machine/java/java.js';
import {
  type Laying,
  OwnServer,
  type ServerInputs,
  startServer,
} from '../../../../machine/servers/own-server.js';
import type {ServerSpec} from '../../../../machine/servers/server-process.js';
import pinned from './jars.lock.json' with {type: 'json'};

const name = 'ZooKeeper';
const version = '3.9.5';
const product: Product = {name, version, homeVariable: null};

/** ZooKeeper, what its POM leaves out though it does not serve without it, and what writes its log. */
const zookeeperLock: JarLock = pinned;

export class ZookeeperServer extends OwnServer {
  readonly version = version;

  private constructor(started: ConstructorParameters<typeof OwnServer>[0]) {
    super(started);
  }

  /** Resolves when it serves. Throws a TrainerError when the user can help. */
  static async start(inputs: ServerInputs): Promise<ZookeeperServer> {
    const started = await startServer(inputs, {
      name,
      install: async () => install(inputs),
      lay: async (laying) => lay(inputs, laying),
    });
    return new ZookeeperServer(started);
  }

  /** What a client connects to. */
  get connection(): string {
    return `127.0.0.1:${this.port}`;
  }
}

/** First the Java: nothing is fetched that none could run. */
async function install({env, paths, signal, tell}: ServerInputs): Promise<Java> {
  const java = await findJava(env, {who: name, oldest: 8}, {signal});
  await ensureJars({
    ...{env, signal, product},
    lock: zookeeperLock,
    folder: paths.cache.jars,
    onProgress: tell,
  });
  return java;
}

async function lay(
  {env, paths, spawner, folder, settings = {}}: ServerInputs,
  {installed: java, port, key, log}: Laying<Java>,
): Promise<ServerSpec> {
  await mkdir(folder);
  // All is named from the folder: in a path from the root a `:` would end an entry of the class path.
  await symlink(paths.cache.jars, join(folder, 'jars'));
  const lines = {
    dataDir: 'data',
    clientPort: String(port),
    clientPortAddress: '127.0.0.1',
    // A session ends after two ticks at the soonest.
    tickTime: '500',
    // Of its log, in KB: 64 MB of zeros otherwise.
    preAllocSize: '64',
    'admin.enableServer': 'false',
    '4lw.commands.whitelist': 'srvr',
    ...settings,
  };
  const text = Object.entries(lines).map((pair) => `${pair.join('=')}\n`);
  await writeFile(join(folder, 'zoo.cfg'), text.join(''));
  const marker = `${key} ${markerOf(spawner.runId)}`;
  return {
    product: name,
    ...{key, marker, log},
    command: java.path,
    args: [...lean, `-Dackademy.server=${marker}`, ...classPath, main, 'zoo.cfg'],
    cwd: folder,
    env: jvmEnvironment(env),
    endsBy: 'SIGTERM',
    isReady: async () => serves(port),
  };
}

const main = 'org.apache.zookeeper.server.ZooKeeperServerMain';
const classPath = [
  '-cp',
  zookeeperLock.map((jar) => join('jars', fileOf(jar))).join(delimiter),
];

const lean = [
  ...['-Xmx64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'],
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/** Its port is open before it serves: then it says that it is not, and no mode. */
async function serves(port: number): Promise<boolean> {
  const socket = createConnection({port, host: '127.0.0.1'});
  socket.setTimeout(1000, () => socket.destroy());
  let said = '';
  socket.setEncoding('utf8').on('data', (data: string) => (said += data));
  socket.write('srvr');
  await once(socket, 'close').catch(() => undefined);
  return said.includes('Mode: ');
}
