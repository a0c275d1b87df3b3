import {TrainerError} from '../../errors.js';
import {WaitTimeout} from '../../machine/waiting.js';

/**
 * An error of the machine or of the cluster as a sentence: it is put down to neither the shop nor
 * us. null: a bug of ours, or what the learner's own files say wrong.
 */
export function environmentMessage(error: unknown, logs: string): string | null {
  if (error instanceof TrainerError)
    return error.code === 'program' ? null : `${error.message} ${error.hint}`;
  if (error instanceof WaitTimeout)
    return `The trainer ${error.message}. The brokers' logs are in ${logs}.`;
  if (isRefusal(error))
    return `Kafka did not do what the trainer asked of it: ${error.message}. The brokers' logs are in ${logs}.`;
  return null;
}

/** What kafkajs throws when a broker does not answer, or not as it should. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name.startsWith('KafkaJS');
}
