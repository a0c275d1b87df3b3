/** One run of a lab: its files, its programs, its topic, its history. */
import {join} from 'node:path';
import {labs} from '../../../labs/index.js';
import type {LabDefinition} from '../../engine/plan/define.js';
import type {Entry} from '../../engine/history/history.js';
import {planFor, promiseFor} from '../../engine/plan/plan.js';
import {runLab} from '../../engine/run/run-lab.js';
import type {FurtherTopicSpec} from '../../systems/kafka/runtime/topic/further-topics.js';
import {RunTopic} from '../../systems/kafka/runtime/topic/run-topic.js';
import {newRunId} from '../../machine/run-id.js';
import {beginHistory} from '../../storage/histories.js';
import type {LabRequest} from './protocol.js';
import type {HostSession} from './session.js';
import {layFiles, readSettings} from './run-files.js';
import {portsFor} from './run-ports.js';

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
