/** PostgreSQL while one run of a lab lasts: a database of its own, and the way of each program to it. */
import type {HostedRun, RunSetup} from '../../../../engine/ports/hosted.js';
import {TrainerError} from '../../../../errors.js';
import type {Trouble} from '../../../../engine/ports/ports.js';
import {WaitTimeout} from '../../../../machine/waiting.js';
import {postgres} from '../../evidence/postgres-events.js';
import type {DatabaseFault} from '../../evidence/faults.js';
import {ShopLinks} from '../links/shop-links.js';
import {PostgresRuntime} from '../postgres-runtime.js';
import type {ServerPort} from '../ports.js';
import type {PostgresServer} from '../server/postgres-server.js';
import {RunDatabase, saidOf} from '../tables.js';

export async function openPostgresRun(
  server: PostgresServer,
  {id, folder}: RunSetup,
): Promise<HostedRun> {
  const {connection, logs} = server;
  const database = new RunDatabase(connection, folder, id);
  const links = await ShopLinks.open(connection.port);
  const {user, password} = connection;
  return {
    runtime: new PostgresRuntime({
      version: server.version,
      database: database.name,
      tables: database,
      server: new Patient(server, links),
      links,
    }),
    environmentFor: (program) => ({
      DATABASE_URL: `postgres://${user}:${password}@127.0.0.1:${links.portFor(program)}/${database.name}`,
    }),
    troubleOf: (error) => troubleOf(error, logs),
    finish: async () => {
      await database.drop();
    },
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await links[Symbol.asyncDispose]();
    },
  };
}

/** The server that faults are done to. */
class Patient implements ServerPort {
  readonly #server: PostgresServer;
  readonly #links: ShopLinks;
  #suffers: DatabaseFault | null = null;

  constructor(server: PostgresServer, links: ShopLinks) {
    this.#server = server;
    this.#links = links;
  }

  /** Our own questions do not go through the links. */
  get answers(): boolean {
    return this.#suffers === null || this.#suffers === 'cut-off';
  }

  async inflict(fault: DatabaseFault): Promise<void> {
    const isRelief = fault === 'restart' || fault === 'resume' || fault === 'rejoin';
    if (!isRelief) this.#suffers = fault;
    await this.#do[fault]();
    if (isRelief) this.#suffers = null;
  }

  async heal(within: number): Promise<void> {
    this.#links.letAllPass();
    await this.#server.heal(within).catch((error: unknown) => {
      if (!(error instanceof WaitTimeout)) throw error;
      const facts = {ms: within, logs: this.#server.logs};
      throw new TrainerError('environment', `${postgres}/not-answered`, facts);
    });
    this.#suffers = null;
  }

  readonly #do: Readonly<Record<DatabaseFault, () => Promise<void> | void>> = {
    crash: async () => this.#server.kill(),
    pause: () => {
      this.#server.pause();
    },
    'cut-off': () => {
      this.#links.cutOff();
    },
    restart: async () => this.#server.restart(30_000),
    resume: () => {
      this.#server.resume();
    },
    rejoin: () => {
      this.#links.rejoin();
    },
  };
}

/** What a client of PostgreSQL throws is the machine's affair; all else is a bug of ours. */
function troubleOf(error: unknown, logs: string): Trouble | null {
  const isOfTheClient =
    error instanceof Error &&
    (('severity' in error && 'code' in error) ||
      /^(?:Connection terminated|Query read timeout|timeout expired)/.test(
        error.message,
      ) ||
      ('syscall' in error && error.syscall === 'connect'));
  return isOfTheClient
    ? {code: 'refused', system: postgres, facts: {said: saidOf(error), logs}}
    : null;
}
