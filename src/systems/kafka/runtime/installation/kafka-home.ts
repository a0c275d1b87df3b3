import {createHash} from 'node:crypto';
import {readdir, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {kafkaTrouble} from '../trouble.js';

/** The jars of a Kafka that the user has unpacked. */
export type KafkaHome = {
  readonly version: string;
  /** `libs/`, and the names of the jars in it. */
  readonly folder: string;
  readonly jars: readonly string[];
  /** Changes when a jar's name, size or time does. */
  readonly hash: string;
};

/** Reads `libs/` of an unpacked Kafka. Throws a TrainerError unless it is one of the same line as `wanted`. */
export async function readKafkaHome(folder: string, wanted: string): Promise<KafkaHome> {
  const libs = libsOf(folder);
  const jars = (await readdir(libs).catch(() => []))
    .filter((name) => name.endsWith('.jar'))
    .sort();
  const version = jars.map(versionIn).find((found) => found !== null);
  if (version === undefined)
    throw kafkaTrouble('environment', 'home-without-kafka', {libs, wanted});
  if (lineOf(version) !== lineOf(wanted))
    throw kafkaTrouble('environment', 'home-of-another-version', {version, wanted});
  return {version, folder: libs, jars, hash: await hashOf(libs, jars)};
}

/** Where an unpacked Kafka has its jars. */
export const libsOf = (home: string): string => join(resolve(home), 'libs');

const versionIn = (name: string): string | null =>
  /^(?:kafka_[\d.]+|kafka-server)-(\d+\.\d+\.\d+.*)\.jar$/.exec(name)?.[1] ?? null;

const lineOf = (version: string): string => version.split('.').slice(0, 2).join('.');

async function hashOf(libs: string, jars: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const jar of jars) {
    const {size, mtimeMs} = await stat(join(libs, jar));
    hash.update(`${join(libs, jar)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
