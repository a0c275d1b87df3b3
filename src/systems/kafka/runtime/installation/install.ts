import {delimiter, join} from 'node:path';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {ensureJars} from '../../../../machine/artifacts/ensure-jars.js';
import {
  type EnsureOptions,
  type JarLock,
  fileOf,
  hashOfLock,
} from '../../../../machine/artifacts/jars.js';
import {readKafkaHome} from './kafka-home.js';
import {kafkaLock, kafkaOf} from './lock.js';

/** A Kafka that can be started with `java -cp <classPath>`. */
export type Installation = {
  readonly version: string;
  /** Explicit and in a fixed order: an AppCDS archive is good for the same string only. */
  readonly classPath: string;
  /** A name for exactly these jars, for what is derived from them. */
  readonly lockHash: string;
};

export type InstallOptions = Omit<EnsureOptions, 'product' | 'lock' | 'folder'> & {
  readonly paths: TrainerPaths;
  readonly lock?: JarLock;
};

/**
 * Kafka, from `KAFKA_HOME` or else from the cache: every jar there is held against the lock, and what
 * is missing or wrong is fetched. Writes nothing when all is good. Throws a TrainerError when the
 * user can help, the signal's reason when aborted.
 */
export async function installKafka({
  paths,
  lock = kafkaLock,
  ...options
}: InstallOptions): Promise<Installation> {
  options.signal?.throwIfAborted();
  const product = kafkaOf(lock);
  const home = options.env['KAFKA_HOME'];
  if (home) {
    const {version, jars, hash} = await readKafkaHome(home, product.version);
    return {version, classPath: jars.join(delimiter), lockHash: hash};
  }
  const folder = paths.cache.jars;
  await ensureJars({...options, product, lock, folder});
  return {
    version: product.version,
    classPath: lock.map((jar) => join(folder, fileOf(jar))).join(delimiter),
    lockHash: hashOfLock(lock),
  };
}
