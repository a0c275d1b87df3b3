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

/** A Kafka that can be started: its jars, all in one folder. */
export type Installation = {
  readonly version: string;
  readonly folder: string;
  /** Their names, in a fixed order: an AppCDS archive is good for the same class path only. */
  readonly jars: readonly string[];
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
    const {hash, ...found} = await readKafkaHome(home, product.version);
    return {...found, lockHash: hash};
  }
  const folder = paths.cache.jars;
  await ensureJars({...options, product, lock, folder});
  return {
    version: product.version,
    folder,
    jars: lock.map(fileOf),
    lockHash: hashOfLock(lock),
  };
}
