/** What the doctor finds where Kafka and the learner's own files lie. */
import {constants} from 'node:fs';
import {access, readdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {TrainerError} from '../errors.js';
import {kafkaLock, kafkaVersionOf} from '../systems/kafka/runtime/installation/lock.js';
import {readKafkaHome} from '../systems/kafka/runtime/installation/kafka-home.js';
import type {TrainerPaths} from '../machine/paths.js';
import type {Finding} from './finding.js';

/** Whether Kafka is there or can be fetched, and whether runs and progress can be written. */
export async function examineFolders(
  env: NodeJS.ProcessEnv,
  paths: TrainerPaths,
): Promise<readonly Finding[]> {
  const home = env['KAFKA_HOME'];
  return [
    home ? await unpackedKafka(home) : await cachedKafka(paths.cache),
    ...(await stateFolder(paths.state.root)),
  ];
}

const good = (about: string, says: string): Finding => ({
  about,
  state: 'good',
  says,
  remedy: '',
});

async function unpackedKafka(home: string): Promise<Finding> {
  try {
    const {version} = await readKafkaHome(home, kafkaVersionOf(kafkaLock));
    return good('Kafka', `${version}, from KAFKA_HOME, ${home}`);
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return {about: 'Kafka', state: 'bad', says: error.message, remedy: error.hint};
  }
}

async function cachedKafka({root, jars}: TrainerPaths['cache']): Promise<Finding> {
  const names = await readdir(jars).catch(() => []);
  const count = names.filter((name) => name.endsWith('.jar')).length;
  if (count > 0) return good('Kafka', `${count} jars in ${jars}`);
  const obstacle = await obstacleTo(root);
  if (obstacle !== null)
    return {
      about: 'Kafka',
      state: 'bad',
      says: `not downloaded yet, and the cache ${root} cannot be made: ${obstacle}.`,
      remedy: 'Set ACKADEMY_HOME to a folder that you may write to.',
    };
  return {
    about: 'Kafka',
    state: 'remark',
    says: 'not downloaded yet',
    remedy: 'The first lab downloads it (46 MB).',
  };
}

async function stateFolder(folder: string): Promise<readonly Finding[]> {
  const obstacle = await obstacleTo(folder);
  if (obstacle === null) return [];
  return [
    {
      about: 'Folder',
      state: 'bad',
      says: `Runs and your copies of the labs cannot be written into ${folder}: ${obstacle}.`,
      remedy: 'Set ACKADEMY_HOME to a folder that you may write to.',
    },
  ];
}

/** Why a folder cannot be made or written to, judged by the nearest part of its path that is there; null: nothing is in the way. */
async function obstacleTo(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (!found) {
      if (dirname(at) === at) return `there is no ${at}`;
      continue;
    }
    if (!found.isDirectory()) return `${at} is a file`;
    return access(at, constants.W_OK | constants.X_OK).then(
      () => null,
      () => `you may not write to ${at}`,
    );
  }
}
