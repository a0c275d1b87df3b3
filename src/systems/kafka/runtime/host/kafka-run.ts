/** Kafka while one run of a lab lasts: its topics, its group, and the way of each program to it. */
import type {HostedRun, RunSetup} from '../../../../engine/ports/hosted.js';
import {ordersIn} from '../../../../engine/plan/holding.js';
import type {LabDefinition} from '../../../../engine/plan/define.js';
import {kafka} from '../../evidence/kafka-events.js';
import type {KafkaTopic} from '../../evidence/plan.js';
import type {Cluster} from '../cluster/cluster.js';
import {faults} from '../faults.js';
import {heal} from '../heal.js';
import {KafkaRuntime} from '../kafka-runtime.js';
import {intercept} from '../links/intercept.js';
import {watchProgram} from '../links/watch-program.js';
import type {KafkaPorts, LinksPort} from '../ports.js';
import {readSettings} from '../settings/read-settings.js';
import type {FurtherTopicSpec} from '../topic/further-topics.js';
import {RunTopic, type TopicSpec} from '../topic/run-topic.js';
import {Slots} from './slots.js';
import {troubleOf} from './trouble.js';

/** Who keeps the cluster from run to run. */
type ClusterKeeper = {
  cluster(
    signal: AbortSignal,
    settings: Readonly<Record<string, string>>,
  ): Promise<Cluster>;
  drop(): Promise<void>;
};

/** Lays the run's topics out on a cluster as the shop's files want it; a lab that damages disks gets a fresh one. */
export async function openKafkaRun(
  host: ClusterKeeper,
  setup: RunSetup,
): Promise<HostedRun> {
  const {lab, folder, signal} = setup;
  const settings = await readSettings(folder, lab.id, ordersSpec(lab).replicas);
  if (lab.damagesDisks) await host.drop();
  const cluster = await host.cluster(signal, settings.broker);
  const spec = specOf(setup, settings.topic);
  const topic = new RunTopic(cluster, spec, signal);
  const slots = new Slots();
  return {
    runtime: new KafkaRuntime(portsOf({cluster, topic, slots, spec, signal})),
    environmentFor: (program) => ({
      KAFKA_BROKERS: cluster.wiring.bootstrapFor(slots.of(program)).join(','),
      KAFKA_TOPIC: spec.name,
      KAFKA_TOPICS: JSON.stringify(
        Object.fromEntries((spec.further ?? []).map((one) => [one.shopName, one.name])),
      ),
      KAFKA_GROUP: spec.group,
    }),
    troubleOf: (error) => troubleOf(error, cluster.layout.logs),
    finish: async () => {
      // A topic that does not go, or never came to be, leaves the cluster in doubt: the next run gets a new one.
      await topic.remove().catch(async () => host.drop());
      if (lab.damagesDisks) await host.drop();
    },
    [Symbol.asyncDispose]: async () => topic[Symbol.asyncDispose](),
  };
}

function ordersSpec({holdings}: LabDefinition): Required<Omit<KafkaTopic, 'settings'>> {
  const {partitions, replicas = 1} = ordersIn(holdings)?.spec as KafkaTopic;
  return {partitions, replicas};
}

/** Further topics have as many replicas as the lab's own: `topic.properties` is about the orders alone. */
function specOf(
  {id, lab}: RunSetup,
  settings: Pick<TopicSpec, 'replicas' | 'settings'>,
): TopicSpec {
  const {partitions, replicas} = ordersSpec(lab);
  const further = lab.holdings
    .filter(({holds, system}) => system === kafka && holds !== 'orders')
    .map(({name, spec}): FurtherTopicSpec => {
      const topic = spec as KafkaTopic;
      return {
        shopName: name,
        name: `${name}-${id}`,
        partitions: topic.partitions,
        replicas: topic.replicas ?? replicas,
        settings: topic.settings ?? {},
      };
    });
  return {
    partitions,
    ...settings,
    name: `orders-${id}`,
    group: `shipping-${id}`,
    further,
  };
}

function portsOf({
  cluster,
  topic,
  slots,
  spec,
  signal,
}: {
  readonly cluster: Cluster;
  readonly topic: RunTopic;
  readonly slots: Slots;
  readonly spec: TopicSpec;
  readonly signal: AbortSignal;
}): KafkaPorts {
  return {
    version: cluster.version,
    topic,
    brokers: {
      ids: cluster.brokers.map(({id}) => id),
      inflict: async (fault, broker) => faults[fault](cluster, broker, signal),
      heal: async (within) => heal(cluster, {within, signal}),
    },
    links: linksOf(cluster, slots, spec),
  };
}

function linksOf({wiring}: Cluster, slots: Slots, spec: TopicSpec): LinksPort {
  const {name: topic, further = []} = spec;
  const topics = [topic, ...further.map(({name}) => name)];
  let requests = 0;
  const nextRequest = () => (requests += 1);
  return {
    intercept: (interception, onTaken) =>
      intercept(wiring.rulesOf(slots.of(interception.of)), interception, onTaken),
    watch: (news) => {
      wiring.watches.forEach((watch, slot) => {
        const program = () => slots.all.find(([, taken]) => taken === slot)?.[0] ?? '?';
        watchProgram(watch, {program, topic, topics, nextRequest}, news);
      });
    },
  };
}
