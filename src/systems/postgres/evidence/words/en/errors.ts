/** What of PostgreSQL's went wrong and how to mend it, by the codes of errors, in English. */
import type {Sayings} from '../../../../../engine/system-view.js';

export const errorsEn = {
  'schema-refused': {
    tell: ({said}: {said: string}) => ({
      says: `PostgreSQL does not take schema.sql: ${said}.`,
      remedy: 'Mend schema.sql, or put the shipped one back with "ackademy lab reset".',
    }),
  },
} satisfies Sayings;
