/** What the shop's properties files say: of the topic, and of every broker. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../../../errors.js';
import {parseBrokerFile} from './broker-settings.js';
import {parseTopicFile} from './topic-settings.js';
import {kafkaTrouble} from '../trouble.js';

/** Throws a TrainerError for a line that is wrong. `replicas`: what the lab has, if the file does not say. */
export async function readSettings(folder: string, lab: string, replicas: number) {
  const [topic, broker] = await Promise.all(
    ['topic.properties', 'broker.properties'].map(async (name) =>
      readFile(join(folder, name), 'utf8').catch(() => ''),
    ),
  );
  try {
    return {
      topic: parseTopicFile(topic ?? '', replicas),
      broker: parseBrokerFile(broker ?? ''),
    };
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    throw kafkaTrouble(error.code, error.what, {...error.facts, lab}).because(error);
  }
}
