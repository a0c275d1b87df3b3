/** Cluster to three registered brokers, beside one plain combined-mode broker of the same jars, in turn. */
import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {setMaxListeners} from 'node:events';
import {Cluster} from '../../src/systems/kafka/runtime/cluster/cluster.js';
import {nodeProperties} from '../../src/systems/kafka/runtime/cluster/properties.js';
import {
  prepare,
  type Prepared,
} from '../../src/systems/kafka/runtime/cluster/prepared.js';
import {type Guard, openGuard} from '../../src/machine/guard/open-guard.js';
import {markerOf} from '../../src/machine/guard/protocol.js';
import {
  type Installation,
  installKafka,
} from '../../src/systems/kafka/runtime/installation/install.js';
import {javaForKafka} from '../../src/systems/kafka/runtime/installation/lock.js';
import {findJava, type Java} from '../../src/machine/java/java.js';
import {askMetadata} from '../../src/systems/kafka/runtime/wire/metadata.js';
import {newRunId} from '../../src/machine/run-id.js';
import {trainerPaths} from '../../src/machine/paths.js';
import {claimPorts} from '../../src/machine/ports.js';
import {until} from '../../src/machine/waiting.js';
import {median, say, summary} from './figures.js';
import {residentMegabytes} from './resident.js';

type Bench = {
  readonly guard: Guard;
  readonly folder: string;
  readonly installation: Installation;
  readonly java: Java;
  readonly prepared: Prepared;
  readonly signal: AbortSignal;
};

export async function benchStart(rounds: number): Promise<void> {
  const bench = await open();
  const cluster: number[] = [];
  const plain: number[] = [];
  const memory: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const up = await Cluster.start({
        ...bench,
        spawner: bench.guard,
        folder: join(bench.folder, 'cluster'),
      });
      cluster.push((performance.now() - began) / 1000);
      memory.push(
        await residentMegabytes([up.controller, ...up.brokers].map(({pid}) => pid ?? 0)),
      );
      await up[Symbol.asyncDispose]();
      plain.push(await plainBroker(bench, round));
    }
  } finally {
    await bench.guard[Symbol.asyncDispose]();
    await rm(bench.folder, {recursive: true, force: true});
  }
  say(`cluster to three registered brokers: ${summary(cluster, 's')}`);
  say(`one plain combined-mode broker:      ${summary(plain, 's')}`);
  say(`ratio of medians: ${(median(cluster) / median(plain)).toFixed(2)} (aim ≤ 2)`);
  say(
    `memory of the four JVMs (RSS, just started): ${summary(memory, 'MB')} (aim ≤ 1100)`,
  );
}

async function open(): Promise<Bench> {
  const paths = trainerPaths(process.env);
  const runId = newRunId();
  const folder = join(paths.state.runs, `bench-${runId}`);
  await mkdir(folder, {recursive: true});
  const {signal} = new AbortController();
  setMaxListeners(0, signal);
  const guard = await openGuard({
    entry: 'dist/guard.js',
    registry: join(folder, 'processes.jsonl'),
    runId,
  });
  const quiet = () => undefined;
  const installation = await installKafka({
    env: process.env,
    paths,
    signal,
    onProgress: quiet,
  });
  const java = await findJava(process.env, javaForKafka, {signal});
  const prepared = await prepare({
    installation,
    java,
    spawner: guard,
    folder: paths.cache.prepared,
    signal,
    onMaking: quiet,
  });
  return {guard, folder, installation, java, prepared, signal};
}

/** Formatted storage, no archive, no flags but the heap: as a tutorial would start it. */
async function plainBroker(bench: Bench, round: number): Promise<number> {
  using claim = await claimPorts(3);
  const [controller = 0, client = 0, internal = 0] = claim.ports;
  const logDir = join(bench.folder, `plain-${round}`);
  await cp(join(bench.prepared.template, 'node-1'), logDir, {recursive: true});
  const one = (port: number) => ({1: port});
  const file = `${logDir}.properties`;
  const text = nodeProperties(
    1,
    {
      controller,
      client: one(client),
      internal: one(internal),
      clientLink: one(client),
      internalLink: one(internal),
      controllerLink: controller,
    },
    {logDir},
  );
  await writeFile(
    file,
    `${text}process.roles=broker,controller\ncontroller.quorum.voters=1@127.0.0.1:${controller}\nlisteners=CLIENT://127.0.0.1:${client},INTERNAL://127.0.0.1:${internal},CONTROLLER://127.0.0.1:${controller}\n`,
  );
  const began = performance.now();
  const broker = await bench.guard.spawn({
    key: `plain-${round}`,
    command: bench.java.path,
    args: [
      '-Xmx256m',
      `-D${markerOf(bench.guard.runId)}`,
      '-cp',
      bench.installation.jars
        .map((jar) => join(bench.installation.folder, jar))
        .join(delimiter),
      'kafka.Kafka',
      file,
    ],
    cwd: bench.folder,
    env: {PATH: process.env['PATH'] ?? ''},
    output: {kind: 'log', file: `${logDir}.log`},
  });
  await until(
    'the plain broker',
    async () => (await askMetadata(client, []).catch(() => null))?.brokers.length === 1,
    {within: 60_000, every: 25},
  );
  const took = (performance.now() - began) / 1000;
  broker.signal('SIGKILL');
  await broker.exited;
  return took;
}
