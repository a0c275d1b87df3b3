/** One run of a lab: its files, its programs, its topic, its history. */
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {labs} from '../../../labs/index.js';
import {seededRandom} from '../../course/shuffle.js';
import {TrainerError} from '../../errors.js';
import {setTimeout as after} from 'node:timers/promises';
import type {LabDefinition, SubjectName} from '../../lab/define.js';
import type {Entry} from '../../lab/history.js';
import {filesFor, planFor, promiseFor} from '../../lab/plan.js';
import type {RunPorts, ShopPort} from '../../lab/ports.js';
import {runLab} from '../../lab/run/run-lab.js';
import type {Cluster} from '../../kafka/cluster/cluster.js';
import {faults} from '../../kafka/faults.js';
import {heal} from '../../kafka/heal.js';
import {intercept} from '../../kafka/links/intercept.js';
import {watchProduced} from '../../kafka/links/watch-produced.js';
import {buildSubject} from '../../kafka/subjects/build.js';
import {startSubject} from '../../kafka/subjects/start-subject.js';
import type {FurtherTopicSpec} from '../../kafka/topic/further-topics.js';
import {RunTopic} from '../../kafka/topic/run-topic.js';
import {parseTopicFile} from '../../kafka/settings/topic-settings.js';
import {parseBrokerFile} from '../../kafka/settings/broker-settings.js';
import {newRunId} from '../../system/run-id.js';
import {packageRoot} from '../../system/package-root.js';
import {beginHistory} from '../../storage/histories.js';
import {copyShopFiles, openWorkspace} from '../../storage/workspace.js';
import {environmentMessage} from './environment-message.js';
import type {LabRequest} from './protocol.js';
import type {HostSession} from './session.js';
import {limitTalk} from './talk-limit.js';

export type RunOutcome = {readonly history: string};

/** Runs a lab once and saves its history. Every entry also goes to `onEntry` as it happens. */
export async function runRequest(
  session: HostSession,
  request: LabRequest,
  {signal, onEntry}: {signal: AbortSignal; onEntry: (entry: Entry) => void},
): Promise<RunOutcome> {
  const lab = labs.find(({id}) => id === request.lab);
  if (!lab) throw new Error(`no lab ${request.lab}`);
  const id = newRunId();
  const folder = join(session.folder, `run-${id}`);
  await layFiles({session, lab, fix: request.fix, folder});
  const settings = await readSettings(folder, lab);
  if (lab.damagesDisks) await session.dropCluster();
  const cluster = await session.cluster(signal, settings.broker);
  const name = `orders-${id}`;
  const further = furtherTopics(lab, id);
  const topic = new RunTopic(
    cluster,
    {...lab.topic, ...settings.topic, name, group: `shipping-${id}`, further},
    signal,
  );
  const startedAt = new Date();
  const stamp = startedAt.toISOString().replaceAll(/[:.]/g, '-');
  const history = beginHistory(
    session.paths.state.histories,
    `${stamp}-${lab.id}-${request.fix ?? 'shipped'}-${id}`,
  );
  try {
    await runLab(
      {
        lab,
        fix: request.fix,
        plan: planFor(lab, request.fix),
        promise: promiseFor(lab, request.fix),
        kafka: cluster.version,
        topicName: name,
        startedAt: startedAt.toISOString(),
      },
      portsFor(
        {session, cluster, topic, folder, name, group: `shipping-${id}`, further, signal},
        (entry) => {
          history.append(entry);
          onEntry(entry);
        },
      ),
      signal,
    );
    // A topic that does not go, or never came to be, leaves the cluster in doubt: the next run gets a new one.
    await topic.remove().catch(async () => session.dropCluster());
    if (lab.damagesDisks) await session.dropCluster();
  } finally {
    history.close();
    await topic[Symbol.asyncDispose]();
  }
  return {history: history.file};
}

/** As many replicas as the lab's own topic: `topic.properties` is about the orders alone. */
function furtherTopics(
  {also = [], topic: {replicas}}: LabDefinition,
  run: string,
): readonly FurtherTopicSpec[] {
  return also.map(({name, partitions, settings = {}}) => ({
    shopName: name,
    name: `${name}-${run}`,
    partitions,
    replicas,
    settings,
  }));
}

/** What the shop's properties files say: of the topic, and of every broker. */
async function readSettings(folder: string, lab: LabDefinition) {
  const [topic, broker] = await Promise.all(
    ['topic.properties', 'broker.properties'].map(async (name) =>
      readFile(join(folder, name), 'utf8').catch(() => ''),
    ),
  );
  try {
    return {
      topic: parseTopicFile(topic ?? '', lab.topic.replicas),
      broker: parseBrokerFile(broker ?? ''),
    };
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    throw new TrainerError(error.code, error.message, {
      hint: `Mend the line, or take back the shipped file with \`ackademy lab reset ${lab.id}\`.`,
      cause: error,
    });
  }
}

async function layFiles(options: {
  session: HostSession;
  lab: LabDefinition;
  fix: string | null;
  folder: string;
}): Promise<void> {
  const {session, lab, fix, folder} = options;
  const labFolder = join(packageRoot(), 'labs', lab.id);
  await mkdir(folder, {recursive: true});
  if (fix === 'mine') {
    const mine = await openWorkspace({
      workspace: session.paths.state.workspace,
      labFolder,
      lab: lab.id,
      packageRoot: packageRoot(),
    });
    await copyMine(mine, {folder, lab: lab.id, labFolder});
    return;
  }
  await copyShopFiles(labFolder, folder);
  const changed = filesFor(lab, fix);
  if (changed !== null) await copyShopFiles(join(labFolder, 'fixes', changed), folder);
}

async function copyMine(
  mine: string,
  {folder, lab, labFolder}: {folder: string; lab: string; labFolder: string},
): Promise<void> {
  const needed = await copyShopFiles(labFolder, folder);
  const there = await copyShopFiles(mine, folder);
  const missing = needed.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new TrainerError(
      'subject',
      `Your copy of ${lab} has no ${missing.join(' and no ')}.`,
      {hint: `Take back the shipped files with \`ackademy lab reset ${lab}\`: ${mine}`},
    );
}

type PortInputs = {
  readonly session: HostSession;
  readonly cluster: Cluster;
  readonly topic: RunTopic;
  readonly folder: string;
  readonly name: string;
  readonly group: string;
  readonly further: readonly FurtherTopicSpec[];
  readonly signal: AbortSignal;
};

function portsFor(inputs: PortInputs, record: (entry: Entry) => void): RunPorts {
  const {cluster, topic, signal} = inputs;
  const began = performance.now();
  return {
    clock: {
      now: () => performance.now() - began,
      sleep: async (ms, stop) => after(ms, undefined, {signal: stop}),
    },
    topic,
    brokers: {
      ids: cluster.brokers.map(({id}) => id),
      inflict: async (fault, broker) => faults[fault](cluster, broker, signal),
      heal: async (within) => heal(cluster, {within, signal}),
    },
    links: {
      intercept: (interception, onTaken) =>
        intercept(cluster.wiring.rules[interception.of], interception, onTaken),
      watch: watchProduced(cluster.wiring.rules, inputs.name),
    },
    shop: shopFor(inputs),
    random: seededRandom(Number.parseInt(inputs.name.slice(-8), 16)),
    record,
    environmentMessage: (error) => environmentMessage(error, cluster.layout.logs),
  };
}

function shopFor(inputs: PortInputs): ShopPort {
  const {session, cluster, folder, name} = inputs;
  let starts = 0; // two processes of one program may run at the same time
  return {
    start: async (subject, handlers) => {
      const built = await buildSubject({
        entry: join(folder, `${subject}.ts`),
        outFile: join(folder, 'built', `${subject}.mjs`),
        packageRoot: packageRoot(),
      });
      if (!built.ok) {
        handlers.onMisbehaviour('does-not-build', built.detail);
        return nobody;
      }
      starts += 1;
      const started = startSubject(
        {
          key: `${subject}-${name}-${starts}`,
          program: built.file,
          cwd: folder,
          env: subjectEnvironment(cluster, {...inputs, subject}),
          log: join(folder, `${subject}.log`),
        },
        session.guard,
        limitTalk(handlers, () => {
          void started.then((running) => {
            running.kill();
          });
        }),
      );
      return started;
    },
  };
}

function subjectEnvironment(
  cluster: Cluster,
  {
    name,
    group,
    further,
    subject,
  }: Pick<PortInputs, 'name' | 'group' | 'further'> & {subject: SubjectName},
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    KAFKA_BROKERS: cluster.wiring.bootstrapFor(subject).join(','),
    KAFKA_TOPIC: name,
    KAFKA_TOPICS: JSON.stringify(
      Object.fromEntries(further.map((topic) => [topic.shopName, topic.name])),
    ),
    KAFKA_GROUP: group,
    SHOP_PROGRAM: subject,
  };
}

/** Stands for a program that never came to life. */
const nobody = {
  pid: 0,
  ended: new Promise<never>(() => undefined),
  lastWords: () => '',
  kill: () => undefined,
  stop: async () => Promise.resolve({code: null, signal: null}),
};
