/** Kafka as the engine sees it: a cluster that holds the orders of a run. */
import {numberOfNode} from '../../../engine/evidence.js';
import {ordersIn} from '../../../engine/plan/holding.js';
import type {SystemStep} from '../../../engine/plan/step.js';
import type {
  Group,
  Holdings,
  Reading,
  Runtime,
  RunView,
  Seen,
  Wire,
} from '../../../engine/ports/runtime.js';
import {brokerFault, brokerFaults} from '../evidence/faults.js';
import {kafka} from '../evidence/kafka-events.js';
import type {KafkaStep} from '../evidence/plan.js';
import {Eyes} from './eyes.js';
import {whereGroupIs} from './group-position.js';
import type {KafkaPorts, TopicPort} from './ports.js';
import {addPartitions, coordinator, joined, unaware} from './steps/group-steps.js';
import {kafkaPremise} from './steps/premises.js';
import {
  cleaned,
  electUnclean,
  isr,
  newLeader,
  replicated,
} from './steps/replica-steps.js';
import {Stage} from './steps/stage.js';

type Tails = Awaited<ReturnType<TopicPort['writeTail']>>;

export class KafkaRuntime implements Runtime {
  readonly id = kafka;
  readonly faults = brokerFaults;
  readonly holdings: Holdings;
  readonly wire: Wire;
  readonly group: Group;
  readonly #ports: KafkaPorts;
  #now: {readonly stage: Stage; readonly eyes: Eyes} | null = null;
  /** The records that close the topic, once they are written. */
  #tails: Tails = [];

  constructor(ports: KafkaPorts) {
    this.#ports = ports;
    const {topic, links} = ports;
    this.wire = {intercept: (...what) => links.intercept(...what)};
    this.holdings = {
      // As many as the topic has partitions by then: it may have got more.
      get endMarks() {
        return topic.tailIds;
      },
      markEnd: async () => {
        this.#tails = await topic.writeTail();
      },
      read: async (name, within) => this.#read(name, within),
      glance: async () => {
        const found = await topic.readNow();
        return {
          ids: found.flatMap(({records}) => records.flatMap(({id}) => id ?? [])),
          complete: found.length > 0 && found.every(({end}) => end !== null),
        };
      },
    };
    this.group = {
      settled: async () => {
        const positions = await topic.committed();
        return positions.reduce((sum, {offset}) => sum + offset, 0);
      },
      standing: async () => {
        const {committed, ahead} = await whereGroupIs(topic);
        return {mark: JSON.stringify(committed), ahead};
      },
      atEnd: async () => {
        const positions = await topic.committed();
        return this.#tails.every(({partition, offset}) =>
          positions.some((one) => one.partition === partition && one.offset > offset),
        );
      },
      note: async (last) => this.#notePositions(last),
    };
  }

  get version(): string {
    return this.#ports.version;
  }

  async begin(run: RunView): Promise<void> {
    const {topic, links} = this.#ports;
    const stage = new Stage(this.#ports, run);
    this.#now = {stage, eyes: new Eyes(stage)};
    await topic.create();
    stage.note({type: 'created', topics: topic.names, group: topic.group});
    const partitions = await topic.partitions();
    const first = partitions?.find(({partition}) => partition === 0);
    if (first === undefined || first.leader === null)
      throw stage.troubled('no-leader', {});
    const {leader, epoch, isr: inSync} = first;
    stage.cast(leader);
    stage.note({
      type: 'cast',
      leader,
      followers: stage.brokers('followers'),
      epoch,
      isr: inSync,
    });
    links.watch({
      stored: (told) => {
        stage.note({type: 'told-stored', ...told});
      },
      passed: (event) => {
        stage.note(event);
      },
      unreadable: (what) => {
        stage.note({type: 'not-read-on-the-way', ...what});
      },
    });
  }

  end(): void {
    this.#ports.links.watch(null);
  }

  playing(who: string): readonly string[] {
    return this.#scene.stage.nodes(who);
  }

  async inflict(fault: string, node: string): Promise<void> {
    await this.#ports.brokers.inflict(brokerFault(fault), numberOfNode(node));
  }

  async heal(within: number): Promise<void> {
    await this.#ports.brokers.heal(within);
  }

  async look(): Promise<void> {
    await this.#scene.eyes.look();
  }

  async take(step: SystemStep): Promise<void> {
    const {stage, eyes} = this.#scene;
    const own = step as KafkaStep;
    switch (own.do) {
      case 'replicated':
        return replicated(own, stage, eyes);
      case 'isr':
        return isr(own, stage, eyes);
      case 'new-leader':
        return newLeader(own, stage, eyes);
      case 'elect-unclean':
        return electUnclean(stage, eyes);
      case 'add-partitions':
        return addPartitions(own, stage, eyes);
      case 'cleaned':
        return cleaned(own, stage, eyes);
      case 'coordinator':
        return coordinator(own, stage);
      case 'joined':
        return joined(own, stage);
      case 'unaware':
        return unaware(own, stage);
    }
  }

  async premise(name: string): Promise<Seen> {
    return kafkaPremise(name, this.#scene.stage);
  }

  get #scene(): {readonly stage: Stage; readonly eyes: Eyes} {
    if (!this.#now) throw new Error('no run has begun');
    return this.#now;
  }

  async #read(holding: string, within: number): Promise<Reading> {
    const {stage} = this.#scene;
    const {topic} = this.#ports;
    const spec = stage.run.holdings.find(({name}) => name === holding);
    const isOrders = spec?.holds === 'orders';
    const {partitions, complete, facts} = isOrders
      ? await topic.readAll(within)
      : await topic.readFurther(holding, within);
    for (const reading of partitions) stage.note({type: 'read', holding, ...reading});
    if (spec?.holds === 'stopovers')
      for (const at of await topic.committedIn(holding))
        stage.note({type: 'passed', holding, ...at});
    return {complete, facts};
  }

  async #notePositions(last: boolean): Promise<void> {
    const {stage} = this.#scene;
    const holding = ordersIn(stage.run.holdings)?.name ?? '';
    for (const at of await this.#ports.topic.committed())
      stage.note(last ? {type: 'passed', holding, ...at} : {type: 'position', ...at});
  }
}
