/** The Java that runs Kafka here, and whether it can open what lies where it lies. */
import {realpath} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {findJava, type Java} from '../../../../machine/java/java.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {kafkaTrouble} from '../trouble.js';
import {libsOf} from './kafka-home.js';
import {javaForKafka} from './lock.js';

type Where = {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly signal?: AbortSignal;
};

/** Throws a TrainerError when there is no Java, or when a path of Kafka's is one that it cannot open. */
export async function findJavaForKafka({env, paths, signal}: Where): Promise<Java> {
  const java = await findJava(env, javaForKafka, signal ? {signal} : {});
  const home = env['KAFKA_HOME'];
  const jars = await realPath(home ? libsOf(home) : paths.cache.jars);
  const variable = home ? 'KAFKA_HOME' : 'ACKADEMY_CACHE';
  // Java makes a URL of each entry of a class path: `!/` ends one, and letters of two UTF-16 units break it.
  const [part] = /!\/|[\u{10000}-\u{10ffff}]/u.exec(jars) ?? [];
  if (part !== undefined)
    throw kafkaTrouble('environment', 'jars-not-opened', {
      ...{path: jars, part: part.replace('/', ''), variable},
    });
  const strange = [jars, paths.cache.prepared, paths.state.runs].find(isBeyondAscii);
  if (strange !== undefined && !java.opensAnyName)
    throw kafkaTrouble('environment', 'names-not-opened', {
      ...{path: strange, java: java.path},
      variable: strange === jars ? variable : 'ACKADEMY_HOME',
    });
  return java;
}

const isBeyondAscii = (path: string): boolean => /\P{ASCII}/u.test(path);

/** Where links lead, also for what is not made yet. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await realPath(dirname(path)), basename(path)),
  );
}
