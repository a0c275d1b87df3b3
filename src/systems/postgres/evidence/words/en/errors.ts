/** What PostgreSQL's errors say, in English. */
import {seconds} from '../../../../../grammar/en.js';

type Named = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly schema: string;
  readonly said: string;
};

const nothingDone = 'Nothing in it was changed.';

export const postgresErrorsEn = {
  'no-address': () => ({
    message: 'This is no address of a PostgreSQL server with a host and a database.',
    hint: 'It looks like postgres://user:password@localhost:5432/name',
  }),
  'no-database-in-lab': ({lab}: {lab: string}) => ({
    message: `The lab ${lab} needs no database, so there is nothing to use yours for.`,
    hint: 'Leave out --database.',
  }),
  encrypted: () => ({
    message:
      'Programs must reach the database without TLS: the trainer stands between them, and reads what they ask.',
    hint: 'Take a server on this machine, without sslmode; or leave out --database, and the trainer starts one.',
  }),
  'nobody-answers': ({host, port, said}: Named) => ({
    message: `Nobody answers at ${host}:${port}: ${said}`,
    hint: 'Start your server, or correct the address; or leave out --database, and the trainer starts one.',
  }),
  'not-let-in': ({host, port, user, said}: Named) => ({
    message: `The server at ${host}:${port} does not let ${user} in: ${said}`,
    hint: `Correct the user or the password in the address. ${nothingDone}`,
  }),
  'no-such-database': ({database, said}: Named) => ({
    message: `There is no database "${database}": ${said}`,
    hint: 'Correct the name at the end of the address, or create it.',
  }),
  'no-rights': ({user, database, said}: Named) => ({
    message: `${user} may not make a schema in the database "${database}": ${said}`,
    hint: `Grant it: GRANT CREATE ON DATABASE "${database}" TO "${user}". ${nothingDone}`,
  }),
  'schema-taken': ({schema}: Named) => ({
    message: `There is a schema "${schema}" already, and it is not of this run.`,
    hint: `Run the lab again: each run takes another name. ${nothingDone}`,
  }),
  'refused-by-yours': ({host, port, said}: Named) => ({
    message: `The server at ${host}:${port} refuses: ${said}`,
    hint: 'Mend what it says, or leave out --database, and the trainer starts a server of its own.',
  }),
  'too-old': ({version, oldest}: {version: string; oldest: number}) => ({
    message: `The server is PostgreSQL ${version}, and the labs need ${oldest} or newer.`,
    hint: 'Leave out --database, and the trainer starts a server of its own.',
  }),
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
