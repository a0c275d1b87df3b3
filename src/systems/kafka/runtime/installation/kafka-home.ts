import {createHash} from 'node:crypto';
import {readdir, stat} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {kafkaTrouble} from '../trouble.js';

/** The jars of a Kafka that the user has unpacked. */
export type KafkaHome = {
  readonly version: string;
  readonly jars: readonly string[];
  /** Changes when a jar's name, size or time does. */
  readonly hash: string;
};

/** Reads `libs/` of an unpacked Kafka. Throws a TrainerError unless it is one of the same line as `wanted`. */
export async function readKafkaHome(folder: string, wanted: string): Promise<KafkaHome> {
  const libs = join(resolve(folder), 'libs');
  const names = (await readdir(libs).catch(() => []))
    .filter((name) => name.endsWith('.jar'))
    .sort();
  const version = names.map(versionIn).find((found) => found !== null);
  if (version === undefined)
    throw kafkaTrouble('environment', 'home-without-kafka', {libs, wanted});
  if (lineOf(version) !== lineOf(wanted))
    throw kafkaTrouble('environment', 'home-of-another-version', {version, wanted});
  const jars = names.map((name) => join(libs, name));
  return {version, jars, hash: await hashOf(jars)};
}

const versionIn = (name: string): string | null =>
  /^(?:kafka_[\d.]+|kafka-server)-(\d+\.\d+\.\d+.*)\.jar$/.exec(name)?.[1] ?? null;

const lineOf = (version: string): string => version.split('.').slice(0, 2).join('.');

async function hashOf(jars: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const jar of jars) {
    const {size, mtimeMs} = await stat(jar);
    hash.update(`${jar} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
