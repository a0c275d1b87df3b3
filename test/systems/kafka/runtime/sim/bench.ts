/** A lab on the simulated cluster: the real plan, the real engine, the real judgement. */
import {causeFor} from '../../../../../src/presenting/lab.js';
import {inEnglish} from '../../../../helpers/in-english.js';
import {leaderCrash} from '../../../../../labs/kafka/leader-crash/lab.js';
import {TrainerError} from '../../../../../src/errors.js';
import {type Judged, judge} from '../../../../../src/engine/judge.js';
import type {LabDefinition} from '../../../../../src/engine/plan/define.js';
import type {Entry, History} from '../../../../../src/engine/history/history.js';
import {planFor, promiseFor} from '../../../../../src/engine/plan/plan.js';
import type {RunPorts, Trouble} from '../../../../../src/engine/ports/ports.js';
import {type Report, reportOf} from '../../../../../src/presenting/run/report.js';
import {runLab} from '../../../../../src/engine/run/run-lab.js';
import {KafkaRuntime} from '../../../../../src/systems/kafka/runtime/kafka-runtime.js';
import type {KafkaPorts} from '../../../../../src/systems/kafka/runtime/ports.js';
import {evidences, views} from '../../../../../src/systems/registry.js';
import {VirtualClock} from '../../../../engine/run/virtual-clock.js';
import {asShipped, checkout, shipping} from './programs.js';
import {beganAt, SimCluster, type SimOptions, SimTimeout} from './sim-cluster.js';
import {SimShop, type Source} from './sim-shop.js';
import {simTopic} from './sim-topic.js';

/** What a run needs of the world, with what Kafka's half of the engine needs of a cluster. */
export type SimPorts = Omit<RunPorts, 'systems'> & KafkaPorts;

export type BenchOptions = {
  /** leader-crash, when none is given. */
  readonly lab?: LabDefinition;
  /** null as shipped, a fix id, "control" or "mine". */
  readonly fix?: string | null;
  readonly checkout?: Source;
  readonly shipping?: Source;
  readonly redrive?: Source;
  readonly cluster?: SimOptions;
  /** Replaces what a test wants otherwise. */
  readonly ports?: (ports: SimPorts) => SimPorts;
  readonly onEntry?: (entry: Entry) => void;
  readonly signal?: AbortSignal;
};

/** A run that can be looked at while it goes on. `done` settles as runLab does. */
export class Bench {
  readonly clock = new VirtualClock();
  readonly history: Entry[] = [];
  readonly cluster: SimCluster;
  readonly shop: SimShop;
  readonly done: Promise<void>;

  constructor(options: BenchOptions = {}) {
    this.cluster = new SimCluster(this.clock, options.cluster);
    this.shop = new SimShop(
      {clock: this.clock, cluster: this.cluster},
      {
        checkout: options.checkout ?? checkout(asShipped),
        shipping: options.shipping ?? shipping(),
        relay: {doesNotBuild: {said: 'there is no relay.ts'}},
        reconcile: {doesNotBuild: {said: 'there is no reconcile.ts'}},
        invoices: {doesNotBuild: {said: 'there is no invoices.ts'}},
        redrive: options.redrive ?? {doesNotBuild: {said: 'there is no redrive.ts'}},
      },
    );
    const ports = this.#ports(options);
    this.done = Promise.resolve().then(async () =>
      this.#run(options, options.ports?.(ports) ?? ports),
    );
  }

  async #run(
    {lab = leaderCrash, fix = null, signal = new AbortController().signal}: BenchOptions,
    {version, topic, brokers, links, ...ports}: SimPorts,
  ): Promise<void> {
    void this.cluster.live();
    try {
      await runLab(
        {
          lab,
          fix,
          plan: planFor(lab, fix),
          promise: promiseFor(lab, fix),
          startedAt: new Date(beganAt).toISOString(),
        },
        {...ports, systems: [new KafkaRuntime({version, topic, brokers, links})]},
        signal,
      );
    } finally {
      this.cluster.stop();
    }
  }

  #ports({onEntry}: BenchOptions): SimPorts {
    const {cluster} = this;
    return {
      clock: this.clock,
      version: '4.3.1',
      topic: simTopic(cluster),
      brokers: {
        ids: cluster.brokers.map(({id}) => id),
        inflict: async (fault, broker) => {
          await this.clock.sleep(1);
          cluster.inflict(fault, broker);
        },
        heal: async (within) => cluster.heal(within),
      },
      links: cluster.links,
      random: () => 0,
      shop: this.shop,
      record: (entry) => {
        this.history.push(entry);
        onEntry?.(entry);
      },
      environmentTrouble: troubleOf,
    };
  }
}

function troubleOf(error: unknown): Trouble | null {
  if (error instanceof TrainerError)
    return {
      code: error.what,
      facts: error.facts,
      ...(error.system === null ? {} : {system: error.system}),
    };
  return error instanceof SimTimeout
    ? {
        code: 'waited-in-vain',
        system: 'kafka',
        facts: {said: error.message, logs: 'logs'},
      }
    : null;
}

export type Outcome = {
  readonly bench: Bench;
  readonly history: History;
  readonly judged: Judged;
  readonly report: Report;
};

/** Runs the lab to its end and judges it. */
export async function runBench(options: BenchOptions = {}): Promise<Outcome> {
  const bench = new Bench(options);
  await bench.done;
  const {history} = bench;
  const {lab = leaderCrash, fix = null} = options;
  const judged = judge(history, evidences);
  const report = reportOf(judged, {
    cause: causeFor(await inEnglish(lab), fix),
    file: null,
    views,
  });
  return {bench, history, judged, report};
}
