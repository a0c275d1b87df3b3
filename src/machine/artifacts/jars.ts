import {createHash} from 'node:crypto';
import pinned from '../../systems/kafka/runtime/installation/jars.lock.json' with {type: 'json'};

/** One jar of the broker, pinned: Maven coordinates, size in bytes, SHA-256 in hex. */
export type Jar = {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Every jar that a broker needs. The order is that of the class path, and so part of what is pinned. */
export type JarLock = readonly Jar[];

/** Apache Kafka 4.3.1 with its run-time dependencies and log4j's binding; made by scripts/lock-jars.mjs. */
export const kafkaLock: JarLock = pinned;

export const fileOf = ({artifact, version}: Jar): string => `${artifact}-${version}.jar`;

export const bytesOf = (jars: JarLock): number =>
  jars.reduce((sum, {bytes}) => sum + bytes, 0);

/** The version of the broker that a lock pins. */
export function kafkaVersionOf(lock: JarLock): string {
  const broker = lock.find(({artifact}) => artifact.startsWith('kafka_'));
  return broker?.version ?? 'of unknown version';
}

/** A name for exactly these jars in this order, for what is derived from them. */
export function hashOfLock(lock: JarLock): string {
  const lines = lock.map((jar) => `${fileOf(jar)} ${jar.sha256}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
