import {delimiter, join} from 'node:path';
import type {TrainerPaths} from '../../../../machine/paths.js';
import type {InstallEvent} from '../../../../machine/artifacts/events.js';
import {FillFailure, fillCache} from '../../../../machine/artifacts/fill-cache.js';
import {
  type JarLock,
  fileOf,
  hashOfLock,
  kafkaLock,
  kafkaVersionOf,
} from '../../../../machine/artifacts/jars.js';
import {readKafkaHome} from './kafka-home.js';
import {type OpenFile, openFile} from '../../../../machine/artifacts/download/part.js';
import {troubleOf} from '../../../../machine/artifacts/troubles.js';

/** A Kafka that can be started with `java -cp <classPath>`. */
export type Installation = {
  readonly version: string;
  /** Explicit and in a fixed order: an AppCDS archive is good for the same string only. */
  readonly classPath: string;
  readonly jars: readonly string[];
  readonly source: 'KAFKA_HOME' | 'cache';
  /** A name for exactly these jars, for what is derived from them. */
  readonly lockHash: string;
};

export type InstallOptions = {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly onProgress?: (event: InstallEvent) => void;
  readonly signal?: AbortSignal;
  readonly lock?: JarLock;
  /** A connection on which nothing comes for so many milliseconds is given up. */
  readonly idleMs?: number;
  /** The pauses before each further try after a network failure, in milliseconds. */
  readonly retryMs?: readonly number[];
  readonly openFile?: OpenFile;
};

/**
 * Kafka, from `KAFKA_HOME` or else from the cache: every jar there is held against the lock, and what
 * is missing or wrong is fetched. Writes nothing when all is good. Throws a TrainerError when the
 * user can help, the signal's reason when aborted.
 */
export async function installKafka(options: InstallOptions): Promise<Installation> {
  options.signal?.throwIfAborted();
  const {lock = kafkaLock, env} = options;
  const version = kafkaVersionOf(lock);
  const home = env['KAFKA_HOME'];
  if (home) {
    const {hash, ...found} = await readKafkaHome(home, version);
    return {...found, ...onClassPath(found.jars), source: 'KAFKA_HOME', lockHash: hash};
  }
  const folder = options.paths.cache.jars;
  await fill(folder, lock, options);
  const jars = lock.map((jar) => join(folder, fileOf(jar)));
  return {version, ...onClassPath(jars), source: 'cache', lockHash: hashOfLock(lock)};
}

async function fill(
  folder: string,
  lock: JarLock,
  options: InstallOptions,
): Promise<void> {
  try {
    await fillCache({
      folder,
      lock,
      env: options.env,
      tell: options.onProgress ?? (() => undefined),
      signal: options.signal ?? new AbortController().signal,
      idleMs: options.idleMs ?? 20_000,
      retryMs: options.retryMs ?? [500, 1000, 2000],
      openFile: options.openFile ?? openFile,
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof FillFailure)) throw error;
    throw troubleOf(error, {version: kafkaVersionOf(lock), folder});
  }
}

const onClassPath = (
  jars: readonly string[],
): {readonly jars: readonly string[]; readonly classPath: string} => ({
  jars,
  classPath: jars.join(delimiter),
});
