import {delimiter, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readFacts} from '../../../../../src/content/facts/facts.js';
import {toolClient} from '../../../../../src/systems/kafka/runtime/clients.js';
import {installKafka} from '../../../../../src/systems/kafka/runtime/installation/install.js';
import {javaForKafka} from '../../../../../src/systems/kafka/runtime/installation/lock.js';
import {findJava} from '../../../../../src/machine/java/java.js';
import {trainerPaths} from '../../../../../src/machine/paths.js';
import {openHome} from '../../../../helpers/homes.js';
import {
  type RealCluster,
  startRealCluster,
} from '../../../../helpers/kafka/real-cluster.js';
import {
  brokerDefaults,
  type Defaults,
  javaDefaults,
  kafkajsDefaults,
} from './defaults.js';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const clients = 'org.apache.kafka.clients';

let real: RealCluster;
let told: Readonly<Record<string, Defaults>>;

beforeAll(async () => {
  real = await startRealCluster();
  const admin = toolClient(real.cluster.bootstrap).admin();
  await admin.connect();
  await admin.createTopics({topics: [{topic: 'plain'}], waitForLeaders: true});
  await admin.disconnect();
  await using home = await openHome();
  const {folder, jars} = await installKafka({
    env: home.env,
    paths: trainerPaths(home.env),
    signal: real.signal,
    onProgress: () => undefined,
  });
  const java = {
    java: (await findJava(home.env, javaForKafka, {signal: real.signal})).path,
    classPath: jars.map((jar) => join(folder, jar)).join(delimiter),
  };
  told = {
    ...(await brokerDefaults(real.cluster.bootstrap, 'plain')),
    producer: await javaDefaults(java, `${clients}.producer.ProducerConfig`),
    consumer: await javaDefaults(java, `${clients}.consumer.ConsumerConfig`),
    kafkajs: kafkajsDefaults(join(root, 'node_modules', 'kafkajs')),
  };
});
afterAll(async () => real[Symbol.asyncDispose]());

describe('the defaults that our texts name', () => {
  it.each(['broker', 'topic', 'producer', 'consumer', 'kafkajs'] as const)(
    'are those of the running system: %s',
    async (scope) => {
      const facts = await readFacts(join(root, 'content'), []);
      const ours = facts?.[scope] ?? {};
      expect(Object.keys(ours).length).toBeGreaterThan(10);
      expect(ours).toEqual(
        Object.fromEntries(Object.keys(ours).map((key) => [key, told[scope]?.get(key)])),
      );
    },
  );
});
