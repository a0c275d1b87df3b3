/**
 * The tables of a run on a server of the learner's own: in a schema of ours, which is removed in the end. Nothing
 * else there is touched.
 */
import pg from 'pg';
import {TrainerError} from '../../../../errors.js';
import type {Table} from '../../evidence/plan.js';
import {postgres} from '../../evidence/postgres-events.js';
import type {Rows} from '../ports.js';
import {asking, limits, saidOf} from './asking.js';
import {type Address, addressIn} from './address.js';
import {readTable} from './rows.js';
import {makeTables, readSchema} from './schema-file.js';
import type {ShopDatabase} from './shop-database.js';

/** The oldest major version that PostgreSQL's makers still mend. */
const oldest = 14;

/** A comment on each schema of ours, so that nobody else's is ever taken for one. */
const mark = 'ackademy:run-of-a-lab';

export class NamedDatabase implements ShopDatabase {
  /** Of the schema, and what its programs call themselves. */
  readonly name: string;
  readonly address: Address;
  #version = '';
  readonly #folder: string;
  /** It holds the lock that says that the run goes on. */
  #client: pg.Client | null = null;
  #isMade = false;

  private constructor(address: Address, folder: string, id: string) {
    this.address = address;
    this.#folder = folder;
    this.name = `ackademy_${id}`;
  }

  /** Looks whether a run can be there. Throws a TrainerError when it cannot. */
  static async open(
    url: string,
    {id, folder}: {readonly id: string; readonly folder: string},
  ): Promise<NamedDatabase> {
    const database = new NamedDatabase(addressIn(url), folder, id);
    try {
      await database.#lookRound();
      return database;
    } catch (error) {
      await database[Symbol.asyncDispose]();
      throw database.#troubleOf(error);
    }
  }

  /** Of the server, as it says. */
  get version(): string {
    return this.#version;
  }

  urlAt(port: number): string {
    const url = new URL(this.address.url);
    url.hostname = '127.0.0.1';
    url.port = String(port);
    url.searchParams.set('options', `-c search_path=${this.name}`);
    url.searchParams.set('application_name', this.name);
    return url.href;
  }

  async create(): Promise<void> {
    const schema = await readSchema(this.#folder);
    const client = await this.#connected();
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [this.name]);
    try {
      await client.query(`create schema "${this.name}"`);
    } catch (error) {
      throw this.#troubleOf(error);
    }
    this.#isMade = true;
    await client.query(`comment on schema "${this.name}" is '${mark}'`);
    await makeTables(this.#clientOf(), schema);
  }

  async read(table: Table): Promise<Rows> {
    return readTable(await this.#connected(), table);
  }

  async drop(): Promise<void> {
    if (this.#isMade) {
      const ended = `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = '${this.name}' and pid <> pg_backend_pid()`;
      await asking(this.#clientOf('ackademy'), ended, dropping(this.name));
    }
    this.#isMade = false;
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Who cannot remove it now does so at the next run.
    await this.drop().catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
  }

  /** Whether it is new enough; and what a run left that was killed is removed. */
  async #lookRound(): Promise<void> {
    const client = await this.#connected();
    const {rows} = await client.query<{version: string; number: string}>(
      "select current_setting('server_version') as version, current_setting('server_version_num') as number",
    );
    const {version = '', number = 0} = rows[0] ?? {};
    this.#version = version.replace(/ .*$/, '');
    checkVersion(Number(number), this.#version);
    const {rows: left} = await client.query<{name: string}>(
      `select nspname as name from pg_namespace
       where nspname ~ '^ackademy_[0-9a-f]+$' and obj_description(oid, 'pg_namespace') = $1`,
      [mark],
    );
    for (const {name} of left) await sweep(client, name);
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = this.#clientOf();
    client.on('error', () => {
      this.#client = null;
    });
    await client.connect();
    this.#client = client;
    return client;
  }

  #clientOf(application = this.name): pg.Client {
    return new pg.Client({
      connectionString: this.address.url,
      options: `-c search_path=${this.name}`,
      application_name: application,
      ...limits,
    });
  }

  #troubleOf(error: unknown): unknown {
    if (error instanceof TrainerError) return error;
    const {host, port, user, database} = this.address;
    const facts = {host, port, user, database, schema: this.name, said: saidOf(error)};
    const what = whatIs(codeOf(error));
    return new TrainerError('environment', `${postgres}/${what}`, facts).because(error);
  }
}

const dropping = (name: string): string => `drop schema if exists "${name}" cascade`;

/** Removes a schema of ours whose run is over: nobody holds its lock. One of another user's stays. */
async function sweep(client: pg.Client, name: string): Promise<void> {
  const {rows} = await client.query<{free: boolean}>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
    [name],
  );
  if (rows[0]?.free !== true) return;
  await client.query(dropping(name)).catch(() => undefined);
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
}

/** `number` as the server has it: 140005 is 14.5. Throws a TrainerError when it is too old. @internal for the tests */
export function checkVersion(number: number, version: string): void {
  if (number >= oldest * 10_000) return;
  throw new TrainerError('environment', `${postgres}/too-old`, {version, oldest});
}

const whats: Readonly<Record<string, string>> = {
  '28P01': 'not-let-in',
  '28000': 'not-let-in',
  '3D000': 'no-such-database',
  '42501': 'no-rights',
  '42P06': 'schema-taken',
};

/** A client that was refused by the server has a SQLSTATE; else nobody answered. */
const whatIs = (code: string): string =>
  whats[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? 'refused-by-yours' : 'nobody-answers');

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
