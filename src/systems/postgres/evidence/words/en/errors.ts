/** What PostgreSQL's errors say, in English. */
import {seconds} from '../../../../../grammar/en.js';

export const postgresErrorsEn = {
  'not-answered': ({ms, logs}: {ms: number; logs: string}) => ({
    message: `PostgreSQL did not answer: waited ${seconds(ms)}.`,
    hint: `Its log is in ${logs}. Close what uses the processor, and run the lab again.`,
  }),
  'schema-refused': ({said}: {said: string}) => ({
    message: `PostgreSQL does not take schema.sql: ${said}`,
    hint: 'Mend it, or take back the shipped file with `ackademy lab reset`.',
  }),
  'schema-missing': () => ({
    message: 'There is no schema.sql, which makes the tables of the lab.',
    hint: 'Take back the shipped file with `ackademy lab reset`.',
  }),
};
