import pinned from './jars.lock.json' with {type: 'json'};
import type {JarLock, Product} from '../../../../machine/artifacts/jars.js';
import type {JavaNeed} from '../../../../machine/java/java.js';

/** Apache Kafka 4.3.1 with its run-time dependencies and log4j's binding; made by scripts/lock-jars.mjs. */
export const kafkaLock: JarLock = pinned;

/** Kafka 4 brokers need Java 17 (KIP-1013). */
export const javaForKafka: JavaNeed = {who: 'Kafka', oldest: 17};

/** The version of the broker that a lock pins. */
export function kafkaVersionOf(lock: JarLock): string {
  const broker = lock.find(({artifact}) => artifact.startsWith('kafka_'));
  return broker?.version ?? '?';
}

/** Kafka as the sentences about its jars name it. */
export function kafkaOf(lock: JarLock): Product {
  const version = kafkaVersionOf(lock);
  return {
    name: 'Kafka',
    version,
    homeVariable: 'KAFKA_HOME',
  };
}
