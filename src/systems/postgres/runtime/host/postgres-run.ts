/** PostgreSQL while one run of a lab lasts: a database of its own, and the way of each program to it. */
import type {HostedRun, RunSetup} from '../../../../engine/ports/hosted.js';
import type {Trouble} from '../../../../engine/ports/ports.js';
import {TrainerError} from '../../../../errors.js';
import {Patient} from '../../../../machine/servers/patient.js';
import {postgres} from '../../evidence/postgres-events.js';
import {saidOf} from '../database/asking.js';
import {NamedDatabase} from '../database/named-database.js';
import {RunDatabase} from '../database/run-database.js';
import type {ShopDatabase} from '../database/shop-database.js';
import {ShopLinks} from '../links/shop-links.js';
import {PostgresRuntime} from '../postgres-runtime.js';
import type {ServerPort} from '../ports.js';
import type {PostgresServer} from '../server/postgres-server.js';

/** On a server of ours. `logs`: the folder that its output goes to. */
export async function openPostgresRun(
  server: PostgresServer,
  logs: string,
  {id, folder}: RunSetup,
): Promise<HostedRun> {
  const database = new RunDatabase(server.connection, folder, id);
  const links = await ShopLinks.open({host: '127.0.0.1', port: server.port});
  const {version} = server;
  return hosted({database, links, version, server: new Patient(server, links), logs});
}

/** On a server of the learner's own, by its address: faults are done to links alone. */
export async function openNamedRun(
  url: string,
  {id, folder}: RunSetup,
): Promise<HostedRun> {
  const database = await NamedDatabase.open(url, {id, folder});
  const links = await ShopLinks.open(database.address);
  const {version} = database;
  return hosted({database, links, version, server: new Bystander(links), logs: null});
}

type Parts = {
  readonly database: ShopDatabase;
  readonly links: ShopLinks;
  readonly version: string;
  readonly server: ServerPort;
  readonly logs: string | null;
};

const hosted = ({database, links, version, server, logs}: Parts): HostedRun => ({
  runtime: new PostgresRuntime({
    ...{version, server, links},
    database: database.name,
    tables: database,
  }),
  environmentFor: (program) => ({
    DATABASE_URL: database.urlAt(links.portFor(program)),
  }),
  troubleOf: (error) => troubleOf(error, logs),
  finish: async () => database.drop(),
  [Symbol.asyncDispose]: async () => {
    await database[Symbol.asyncDispose]();
    await links[Symbol.asyncDispose]();
  },
});

/** A server that nothing is done to but to cut the ways to it. */
class Bystander implements ServerPort {
  readonly answers = true;
  readonly #links: ShopLinks;

  constructor(links: ShopLinks) {
    this.#links = links;
  }

  async inflict(fault: string): Promise<void> {
    if (fault === 'cut-off') this.#links.cutOff();
    else if (fault === 'rejoin') this.#links.rejoin();
    else throw new Error(`${fault} is nothing to do to a server of somebody's own`);
    return Promise.resolve();
  }

  async heal(): Promise<void> {
    this.#links.letAllPass();
    return Promise.resolve();
  }
}

/** What a client of PostgreSQL throws is the machine's affair; null: a bug of ours, or the learner's to mend. */
function troubleOf(error: unknown, logs: string | null): Trouble | null {
  if (error instanceof TrainerError) {
    const {code, what, facts, system} = error;
    return code === 'program' ? null : {code: what, facts, system: system ?? undefined};
  }
  return isOfTheClient(error)
    ? {code: 'refused', system: postgres, facts: {said: saidOf(error), logs}}
    : null;
}

const isOfTheClient = (error: unknown): boolean =>
  error instanceof Error &&
  (('severity' in error && 'code' in error) ||
    /^(?:Connection terminated|Query read timeout|timeout expired)/.test(error.message) ||
    ('syscall' in error && error.syscall === 'connect'));
