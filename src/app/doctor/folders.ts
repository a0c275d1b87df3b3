/** What the doctor finds where Kafka and the learner's own files lie. */
import {words} from '../../presenting/words/words.js';
import {constants} from 'node:fs';
import {access, readdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {TrainerError} from '../../errors.js';
import {
  kafkaLock,
  kafkaVersionOf,
} from '../../systems/kafka/runtime/installation/lock.js';
import {readKafkaHome} from '../../systems/kafka/runtime/installation/kafka-home.js';
import type {TrainerPaths} from '../../machine/paths.js';
import {badly, type Finding, good} from './finding.js';

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

async function unpackedKafka(home: string): Promise<Finding> {
  try {
    const {version} = await readKafkaHome(home, kafkaVersionOf(kafkaLock));
    return good(words.doctor.about.kafka, words.doctor.kafkaHome(version, home));
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return badly(words.doctor.about.kafka, error);
  }
}

async function cachedKafka({root, jars}: TrainerPaths['cache']): Promise<Finding> {
  const names = await readdir(jars).catch(() => []);
  const count = names.filter((name) => name.endsWith('.jar')).length;
  const {
    about,
    jars: there,
    cacheNotMade,
    notDownloaded,
    otherHome,
    firstLab,
  } = words.doctor;
  if (count > 0) return good(about.kafka, there(count, jars));
  const obstacle = await obstacleTo(root);
  if (obstacle !== null)
    return {
      about: about.kafka,
      state: 'bad',
      says: cacheNotMade(root, obstacle),
      remedy: otherHome,
    };
  return {
    about: about.kafka,
    state: 'remark',
    says: notDownloaded,
    remedy: firstLab,
  };
}

async function stateFolder(folder: string): Promise<readonly Finding[]> {
  const obstacle = await obstacleTo(folder);
  if (obstacle === null) return [];
  const {about, stateNotWritten, otherHome} = words.doctor;
  const says = stateNotWritten(folder, obstacle);
  return [{about: about.folder, state: 'bad', says, remedy: otherHome}];
}

/** Why a folder cannot be made or written to, judged by the nearest part of its path that is there; null: nothing is in the way. */
async function obstacleTo(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (!found) {
      if (dirname(at) === at) return words.doctor.obstacles.missing(at);
      continue;
    }
    if (!found.isDirectory()) return words.doctor.obstacles.file(at);
    return access(at, constants.W_OK | constants.X_OK).then(
      () => null,
      () => words.doctor.obstacles.forbidden(at),
    );
  }
}
