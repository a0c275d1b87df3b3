import {TrainerError} from '../../../../errors.js';
import type {Trouble} from '../../../../engine/ports/ports.js';
import {WaitTimeout} from '../../../../machine/waiting.js';
import {kafka} from '../../evidence/kafka-events.js';

/**
 * An error of the machine or of the cluster: it is put down to neither the shop nor us. null: a bug of
 * ours, or what the learner's own files say wrong. `logs`: where the brokers' own output lies.
 */
export function troubleOf(error: unknown, logs: string): Trouble | null {
  if (error instanceof TrainerError) {
    const {code, what, facts, system} = error;
    if (code === 'program') return null;
    return {code: what, facts, ...(system === null ? {} : {system})};
  }
  if (error instanceof WaitTimeout)
    return {
      code: 'not-in-time',
      system: kafka,
      facts: {...error.facts, wait: error.what, logs},
    };
  if (isRefusal(error))
    return {code: 'refused', system: kafka, facts: {said: error.message, logs}};
  return null;
}

/** What kafkajs throws when a broker does not answer, or not as it should. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name.startsWith('KafkaJS');
}
