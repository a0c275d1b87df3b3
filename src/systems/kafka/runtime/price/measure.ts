/** Measures the prices on a cluster: two topics, and one program that sends to them. */
import type {TrainerError} from '../../../../errors.js';
import type {Admin} from 'kafkajs';
import type {Turn} from '../../evidence/price/price-table.js';
import type {SetupId} from '../../evidence/price/setup-id.js';
import {until} from '../../../../machine/waiting.js';
import {toolClient} from '../clients.js';
import type {Cluster} from '../cluster/cluster.js';
import {markerOf} from '../../../../machine/guard/protocol.js';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import {LineSplitter} from '../../../../machine/line-splitter.js';
import {type PricePlan, planVariable} from './plan.js';
import {kafkaTrouble} from '../trouble.js';

type Options = {
  readonly cluster: Cluster;
  readonly spawner: Spawner;
  /** The program: load.ts, bundled. */
  readonly program: string;
  readonly folder: string;
  /** Unique among the topics of the cluster. */
  readonly id: string;
  /** The order of the setups in each round, the warm-up first. */
  readonly rounds: readonly (readonly SetupId[])[];
  readonly signal: AbortSignal;
  readonly onTurn: (turn: Turn) => void;
};

/** A turn has up to a few thousand latencies. */
const longestLine = 1_000_000;

/** Retention keeps the disks small, however many rounds there are. */
const kept = {'segment.bytes': 16_000_000, 'retention.bytes': 32_000_000};

/** Resolves after the last round; the topics are gone then. Aborted, the program is killed. */
export async function measurePrices(options: Options): Promise<void> {
  const {cluster, id, signal} = options;
  const topics = {usual: `price-${id}`, flushed: `price-flushed-${id}`};
  const admin = toolClient(cluster.bootstrap).admin();
  await admin.connect();
  try {
    await makeTopic(admin, options, {topic: topics.usual});
    await makeTopic(admin, options, {topic: topics.flushed, 'flush.messages': 1});
    await runProgram(options, {
      brokers: cluster.bootstrap,
      topics,
      rounds: options.rounds,
    });
  } finally {
    if (!signal.aborted)
      await admin.deleteTopics({topics: Object.values(topics)}).catch(() => undefined);
    await admin.disconnect().catch(() => undefined);
  }
}

/** One partition with three copies, led by the same broker for both topics, so that all setups meet the same one. */
async function makeTopic(
  admin: Admin,
  {cluster, signal}: Options,
  {topic, ...settings}: {topic: string; 'flush.messages'?: number},
): Promise<void> {
  const entries = {'min.insync.replicas': 2, ...kept, ...settings};
  await admin.createTopics({
    waitForLeaders: false,
    topics: [
      {
        topic,
        replicaAssignment: [{partition: 0, replicas: [1, 2, 3]}],
        configEntries: Object.entries(entries).map(([name, value]) => ({
          name,
          value: String(value),
        })),
      },
    ],
  });
  await until('topic-known', () => cluster.everyoneKnows(topic, 1, signal), {
    within: 20_000,
    every: 20,
    signal,
  });
}

async function runProgram(
  {spawner, program, folder, id, signal, onTurn}: Options,
  plan: PricePlan,
): Promise<void> {
  signal.throwIfAborted();
  const load = await spawner.spawn({
    key: `price-${id}`,
    command: process.execPath,
    args: ['--enable-source-maps', program, markerOf(spawner.runId)],
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      KAFKAJS_NO_PARTITIONER_WARNING: '1',
      NODE_NO_WARNINGS: '1',
      [planVariable]: JSON.stringify(plan),
    },
    output: {kind: 'pipe'},
  });
  const kill = (): void => {
    load.signal('SIGKILL');
  };
  signal.addEventListener('abort', kill, {once: true});
  const lines = new LineSplitter(longestLine);
  let stderr = '';
  load.onOutput((stream, data) => {
    if (stream === 'err') stderr = (stderr + data).slice(-2000);
    else for (const line of lines.push(data) ?? []) onTurn(JSON.parse(line) as Turn);
  });
  const {code} = await load.exited;
  signal.removeEventListener('abort', kill);
  signal.throwIfAborted();
  if (code !== 0) throw failure(stderr);
}

const failure = (stderr: string): TrainerError =>
  kafkaTrouble('environment', 'sender-not-ended', {
    said: stderr.trim().split('\n').slice(-3).join('\n'),
  });
