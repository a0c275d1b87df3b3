import {type ErrorCode, type Facts, TrainerError} from '../../../errors.js';
import {kafka} from '../evidence/kafka-events.js';

/** An error that Kafka's own words tell. */
export const kafkaTrouble = (code: ErrorCode, what: string, facts: Facts): TrainerError =>
  new TrainerError(code, `${kafka}/${what}`, facts);
