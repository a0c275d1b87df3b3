/** What it costs to read all that passes between a program and the brokers: the same loop through the same links. */
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {HostSession} from '../../src/app/host/session.js';
import {newRunId} from '../../src/machine/run-id.js';
import {trainerPaths} from '../../src/machine/paths.js';
import {until} from '../../src/machine/waiting.js';
import {beginHistory} from '../../src/storage/histories.js';
import {toolClient} from '../../src/systems/kafka/runtime/clients.js';
import type {Cluster} from '../../src/systems/kafka/runtime/cluster/cluster.js';
import {watchProgram} from '../../src/systems/kafka/runtime/links/watch-program.js';
import {median, say} from './figures.js';
import type {Turn} from './produce-loop.js';

export const topic = 'orders';
const slot = 0;
const setups: Readonly<Record<string, Omit<Turn, 'ms'>>> = {
  'acks=all, 100 bytes': {acks: -1, bytes: 100, records: 1},
  'acks=all, 1 kB': {acks: -1, bytes: 1000, records: 1},
  'acks=1, 100 bytes': {acks: 1, bytes: 100, records: 1},
  'acks=all, 100 records of 100 bytes': {acks: -1, bytes: 100, records: 100},
};

export async function benchClues(rounds: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'ackademy-bench-'));
  const {cache} = trainerPaths(process.env);
  const paths = trainerPaths({ACKADEMY_HOME: home, ACKADEMY_CACHE: cache.root});
  try {
    await using session = await HostSession.open(paths, newRunId(), () => undefined);
    const cluster = await session.kafka.cluster(AbortSignal.timeout(300_000));
    await makeTopic(cluster);
    using loop = openLoop(cluster);
    for (const [name, setup] of Object.entries(setups))
      await compare(name, {
        setup,
        rounds,
        send: loop.send,
        watch: watchOf(cluster, home),
      });
  } finally {
    await rm(home, {recursive: true, force: true});
  }
}

/** One record a replica each time, and the leader is the same for all. */
export async function makeTopic(cluster: Cluster): Promise<void> {
  const admin = toolClient(cluster.bootstrap).admin();
  await admin.connect();
  const replicaAssignment = [{partition: 0, replicas: [1, 2, 3]}];
  await admin.createTopics({waitForLeaders: false, topics: [{topic, replicaAssignment}]});
  await admin.disconnect();
  const signal = AbortSignal.timeout(60_000);
  const known = () => cluster.everyoneKnows(topic, 1, signal);
  await until('topic-known', known, {within: 60_000, every: 50, signal});
}

type Loop = Disposable & {readonly send: (turn: Turn) => Promise<number>};

function openLoop({wiring}: Cluster): Loop {
  const program = join(import.meta.dirname, 'produce-loop.ts');
  const brokers = wiring.bootstrapFor(slot).join(',');
  const child = spawn(process.execPath, ['--import', 'tsx', program, brokers, topic], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  return {
    send: async (turn) => {
      child.stdin.write(`${JSON.stringify(turn)}\n`);
      const {value} = (await lines.next()) as {readonly value?: string};
      return Number(value);
    },
    [Symbol.dispose]: () => {
      child.kill();
    },
  };
}

/** As in a run: what passes is written to a history, line by line. Returns how to stop it. */
function watchOf({wiring}: Cluster, folder: string): () => () => void {
  const [watch] = wiring.watches;
  if (!watch) throw new Error('the cluster has no links for programs');
  let requests = 0;
  return () => {
    const history = beginHistory(folder, newRunId());
    const note = (event: object): void => {
      const entry = {at: 0, type: 'system', system: 'kafka', event} as const;
      history.append(entry as unknown as Parameters<typeof history.append>[0]);
    };
    const nextRequest = () => (requests += 1);
    const spec = {program: () => 'checkout', topic, topics: [topic], nextRequest};
    watchProgram(watch, spec, {stored: note, passed: note, unreadable: note});
    return () => {
      watch.watch(null);
      history.close();
    };
  };
}

type Comparison = {
  readonly setup: Omit<Turn, 'ms'>;
  readonly rounds: number;
  readonly send: Loop['send'];
  readonly watch: () => () => void;
};

/** The first round warms up and does not count; who begins changes from round to round. */
async function compare(
  name: string,
  {setup, rounds, send, watch}: Comparison,
): Promise<void> {
  const turn = {...setup, ms: 1000};
  const watched = async (): Promise<number> => {
    const stop = watch();
    const rate = await send(turn);
    stop();
    return rate;
  };
  const rates: {readonly with: number; readonly without: number}[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? null : await watched();
    const without = await send(turn);
    const one = {with: first ?? (await watched()), without};
    if (round > 0) rates.push(one);
  }
  const ratio = median(rates.map((one) => one.with / one.without));
  const [on, off] = (['with', 'without'] as const).map((which) =>
    median(rates.map((one) => one[which])).toFixed(0),
  );
  say(
    `${name}: ${on} requests a second with clues, ${off} without: ${ratio.toFixed(2)} (aim ≥ 0.9)`,
  );
}
