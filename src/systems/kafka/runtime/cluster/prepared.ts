/**
 * What makes a start quick, made once for each Java and each set of jars: the formatted storage of
 * every node, and an archive of the classes that a broker loads (AppCDS). Made in a folder of its
 * own and renamed when whole: a truncated archive crashes a JVM.
 */
import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {access, cp, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {claimPorts} from '../../../../machine/ports.js';
import {until, withTimeout} from '../../../../machine/waiting.js';
import type {Installation} from '../installation/install.js';
import {jvmEnvironment} from '../../../../machine/java/environment.js';
import type {Java} from '../../../../machine/java/java.js';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import {askMetadata} from '../wire/metadata.js';
import {type JvmSetup, jvmArguments, layJvm} from './jvm.js';
import {brokerIds, layoutOf} from './layout.js';
import {nodeProperties} from './properties.js';
import {kafkaTrouble} from '../trouble.js';

export type Prepared = {
  /** The class archive, or null when this JVM could not write one. */
  readonly archive: string | null;
  /** Formatted storage: one folder a node, `node-0` … `node-3`. */
  readonly template: string;
};

const clusterId = 'ackademy-lab-cluster-A';

type Inputs = {
  readonly installation: Installation;
  readonly java: Java;
  readonly spawner: Spawner;
  /** The folder of all prepared sets. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Called once, when there is something to make. */
  readonly onMaking: () => void;
};

/** The prepared set for this Java and these jars, made if it is not there or not whole. */
export async function prepare(inputs: Inputs): Promise<Prepared> {
  const home = join(inputs.folder, keyOf(inputs.installation, inputs.java));
  const whole = await ifWhole(home);
  if (whole) return whole;
  inputs.onMaking();
  await rm(home, {recursive: true, force: true});
  const work = `${home}.${inputs.spawner.runId}`;
  try {
    await mkdir(join(work, 'logs'), {recursive: true});
    await make(work, inputs);
    // Another instance may have been quicker: its set is as good as ours.
    await rename(work, home).catch(async (error: unknown) => {
      if (!(await ifWhole(home))) throw error;
    });
  } finally {
    await rm(work, {recursive: true, force: true});
  }
  const made = await ifWhole(home);
  if (!made) throw new Error(`the prepared cluster in ${home} is not whole`);
  return made;
}

function keyOf(installation: Installation, java: Java): string {
  return createHash('sha256')
    .update(
      [java.path, java.build, installation.lockHash, ...installation.jars].join('\n'),
    )
    .digest('hex')
    .slice(0, 16);
}

/** The seal is written last; it holds the archive's hash, or "none". */
async function ifWhole(home: string): Promise<Prepared | null> {
  const seal = await readFile(join(home, 'seal'), 'utf8').catch(() => null);
  if (seal === null) return null;
  const template = join(home, 'template');
  if (seal === 'none') return {archive: null, template};
  const archive = join(home, 'classes.jsa');
  const hash = await hashOf(archive).catch(() => null);
  return hash === seal ? {archive, template} : null;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, {highWaterMark: 1 << 20}), hash);
  return hash.digest('hex');
}

async function make(work: string, inputs: Inputs): Promise<void> {
  const {installation, spawner} = inputs;
  const setup = await layJvm(work, {installation, runId: spawner.runId});
  await format(work, setup, inputs);
  const archive = await archiveClasses(work, setup, inputs);
  await writeFile(join(work, 'seal'), archive ? await hashOf(archive) : 'none');
}

async function format(work: string, setup: JvmSetup, inputs: Inputs): Promise<void> {
  const layout = layoutOf(work);
  await mkdir(join(work, 'template'));
  const formatOne = async (node: number) => {
    const logDir = join('template', `node-${node}`);
    await writeFile(layout.properties(node), nodeProperties(node, noPorts, {logDir}));
    const tool = await inputs.spawner.spawn({
      key: `format-${node}`,
      command: inputs.java.path,
      args: jvmArguments(setup, null, [
        'kafka.tools.StorageTool',
        'format',
        '-t',
        clusterId,
        '-c',
        basename(layout.properties(node)),
      ]),
      cwd: work,
      env: jvmEnvironment(process.env),
      output: {kind: 'log', file: layout.output(node)},
    });
    const {code} = await withTimeout('storage-formatted', tool.exited, 60_000);
    inputs.signal.throwIfAborted();
    if (code !== 0)
      throw kafkaTrouble('environment', 'format-failed', {
        said: lastOf(await readFile(layout.output(node), 'utf8')),
      });
  };
  // Two at a time: each is a JVM of its own.
  await Promise.all([0, 1].map(formatOne));
  await Promise.all([2, 3].map(formatOne));
}

const noPorts = {
  controller: 1,
  client: {1: 2, 2: 2, 3: 2},
  internal: {1: 3, 2: 3, 3: 3},
  clientLink: {1: 4, 2: 4, 3: 4},
  internalLink: {1: 5, 2: 5, 3: 5},
  controllerLink: 6,
};

/**
 * Runs one broker that is its own controller, and lets it end in good order: the JVM then writes the archive.
 * Null where it cannot, as one made by jlink that has no archive of its own to build on: brokers start without.
 */
async function archiveClasses(
  work: string,
  setup: JvmSetup,
  {java, spawner, signal}: Inputs,
): Promise<string | null> {
  const layout = layoutOf(work);
  using claim = await claimPorts(3);
  const [controller = 0, client = 0, internal = 0] = claim.ports;
  const logDir = 'training';
  const broker = brokerIds[0];
  const training = join(work, logDir);
  await cp(join(work, 'template', `node-${broker}`), training, {recursive: true});
  const ports = {
    controller,
    client: {[broker]: client},
    internal: {[broker]: internal},
    clientLink: {[broker]: client},
    internalLink: {[broker]: internal},
    controllerLink: controller,
  };
  const extra = combined(broker, ports);
  const file = layout.properties(broker);
  await writeFile(file, `${nodeProperties(broker, ports, {logDir})}${extra}`);
  const archive = 'classes.jsa';
  const trainee = await spawner.spawn({
    key: 'archive',
    command: java.path,
    args: jvmArguments(setup, {write: archive}, ['kafka.Kafka', basename(file)]),
    cwd: work,
    env: jvmEnvironment(process.env),
    output: {kind: 'log', file: layout.output(broker)},
  });
  await until(
    'first-start',
    async () => {
      if (!trainee.alive) return endedAsRefused(layout.output(broker));
      const seen = await askMetadata(client, []).catch(() => null);
      return seen?.brokers.length === 1;
    },
    {within: 60_000, every: 100, signal},
  );
  if (trainee.alive) trainee.signal('SIGTERM');
  await withTimeout('first-end', trainee.exited, 60_000);
  await rm(training, {recursive: true, force: true});
  const written = join(work, archive);
  return await access(written).then(
    () => written,
    () => null,
  );
}

function combined(
  node: number,
  ports: {
    controller: number;
    client: Record<number, number>;
    internal: Record<number, number>;
  },
): string {
  return [
    'process.roles=broker,controller',
    `controller.quorum.voters=${node}@127.0.0.1:${ports.controller}`,
    `listeners=CLIENT://127.0.0.1:${ports.client[node] ?? 0},INTERNAL://127.0.0.1:${ports.internal[node] ?? 0},CONTROLLER://127.0.0.1:${ports.controller}`,
    '',
  ].join('\n');
}

/** Whether the JVM itself refused to write an archive; throws a TrainerError when it was Kafka that did not start. */
async function endedAsRefused(log: string): Promise<boolean> {
  const text = await readFile(log, 'utf8').catch(() => '');
  if (/^Error occurred during initialization of VM$/m.test(text)) return true;
  throw kafkaTrouble('environment', 'does-not-start', {said: lastOf(text)});
}

/** The end of what a process said. */
const lastOf = (text: string): string => text.trim().slice(-600);
