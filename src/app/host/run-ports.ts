/** What the engine works with in a run on a real cluster. */
import {join} from 'node:path';
import {seededRandom} from '../../course/shuffle.js';
import {setTimeout as after} from 'node:timers/promises';
import type {ProgramName} from '../../engine/step.js';
import type {Entry} from '../../engine/history.js';
import type {RunPorts, ShopPort} from '../../engine/ports.js';
import type {Cluster} from '../../systems/kafka/runtime/cluster/cluster.js';
import {faults} from '../../systems/kafka/runtime/faults.js';
import {heal} from '../../systems/kafka/runtime/heal.js';
import {intercept} from '../../systems/kafka/runtime/links/intercept.js';
import {watchProduced} from '../../systems/kafka/runtime/links/watch-produced.js';
import {buildProgram} from '../../shop/node/build.js';
import {startProgram} from '../../shop/start-program.js';
import type {FurtherTopicSpec} from '../../systems/kafka/runtime/topic/further-topics.js';
import type {RunTopic} from '../../systems/kafka/runtime/topic/run-topic.js';
import {packageRoot} from '../../machine/package-root.js';
import {environmentMessage} from './environment-message.js';
import type {HostSession} from './session.js';
import {limitTalk} from './talk-limit.js';

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

/** The engine's ports; every entry of the run's history goes to `record`. */
export function portsFor(inputs: PortInputs, record: (entry: Entry) => void): RunPorts {
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
      watch: watchProduced(cluster.wiring.produced, inputs.name),
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
    start: async (program, handlers) => {
      const built = await buildProgram({
        entry: join(folder, `${program}.ts`),
        outFile: join(folder, 'built', `${program}.mjs`),
        packageRoot: packageRoot(),
      });
      if (!built.ok) {
        handlers.onMisbehaviour('does-not-build', built.detail);
        return nobody;
      }
      starts += 1;
      const started = startProgram(
        {
          key: `${program}-${name}-${starts}`,
          file: built.file,
          cwd: folder,
          env: programEnvironment(cluster, {...inputs, program}),
          log: join(folder, `${program}.log`),
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

function programEnvironment(
  cluster: Cluster,
  {
    name,
    group,
    further,
    program,
  }: Pick<PortInputs, 'name' | 'group' | 'further'> & {program: ProgramName},
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    KAFKA_BROKERS: cluster.wiring.bootstrapFor(program).join(','),
    KAFKA_TOPIC: name,
    KAFKA_TOPICS: JSON.stringify(
      Object.fromEntries(further.map((topic) => [topic.shopName, topic.name])),
    ),
    KAFKA_GROUP: group,
    SHOP_PROGRAM: program,
  };
}

/** Stands for a program that never came to life. */
const nobody = {
  pid: 0,
  ended: new Promise<never>(() => undefined),
  lastWords: () => '',
  stirs: async () => new Promise<never>(() => undefined),
  kill: () => undefined,
  stop: async () => Promise.resolve({code: null, signal: null}),
};
