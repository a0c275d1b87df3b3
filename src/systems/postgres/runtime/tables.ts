/** The database of a run: made from schema.sql, read by us, and dropped in the end. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import pg from 'pg';
import {TrainerError} from '../../../errors.js';
import {tame} from '../../../machine/tame.js';
import type {Row} from '../evidence/events.js';
import type {Table} from '../evidence/plan.js';
import {postgres} from '../evidence/postgres-events.js';
import type {Rows, TablesPort} from './ports.js';

/** Where a server listens, and as whom. */
export type Login = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
};

/** Milliseconds that a question of ours may take. */
const patience = 5000;

/** So much of a text in a column is kept, in characters. */
const longestText = 40;

export class RunDatabase implements TablesPort, AsyncDisposable {
  readonly name: string;
  readonly #login: Login;
  readonly #folder: string;
  #client: pg.Client | null = null;

  /** `folder`: where the shop's files of the run lie. */
  constructor(login: Login, folder: string, id: string) {
    this.#login = login;
    this.#folder = folder;
    this.name = `shop_${id}`;
  }

  async create(): Promise<void> {
    await this.#asAdmin(`create database "${this.name}"`);
    const schema = await readFile(join(this.#folder, 'schema.sql'), 'utf8').catch(() => {
      throw new TrainerError('program', `${postgres}/schema-missing`);
    });
    const client = await this.#connected();
    await client.query(schema).catch((error: unknown) => {
      const facts = {said: saidOf(error)};
      throw new TrainerError('program', `${postgres}/schema-refused`, facts);
    });
  }

  async read({table, doneBy, shows = []}: Table): Promise<Rows> {
    const client = await this.#connected();
    const {rows: found} = await client.query<{name: string | null}>(
      'select to_regclass($1) as name',
      [quoted(table)],
    );
    if (found[0]?.name === null) return null;
    const {rows} = await client.query<{row: Record<string, unknown>}>(
      `select to_jsonb(t) as row from ${quoted(table)} t order by t.ctid`,
    );
    const times = new Map<string, number>();
    return rows.map(({row}): Row => {
      const id = orderIn(row);
      const nth = (times.get(id ?? '') ?? 0) + 1;
      times.set(id ?? '', nth);
      const done = doneBy === undefined ? null : row[doneBy];
      return {
        row: `${id ?? 'row'}${nth === 1 ? '' : `#${nth}`}`,
        id,
        ...(done === null || done === undefined || done === false ? {} : {done: true}),
        columns: Object.fromEntries(shows.map((name) => [name, shownOf(row[name])])),
      };
    });
  }

  /** Drops it, whoever is still connected. */
  async drop(): Promise<void> {
    await this[Symbol.asyncDispose]();
    await this.#asAdmin(`drop database if exists "${this.name}" with (force)`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = this.#clientOf(this.name);
    // Its server may be killed at any time: whoever asks next hears of it.
    client.on('error', () => {
      this.#client = null;
    });
    await client.connect();
    this.#client = client;
    return client;
  }

  #clientOf(database: string): pg.Client {
    return new pg.Client({
      ...this.#login,
      database,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
  }

  async #asAdmin(sql: string): Promise<void> {
    const client = this.#clientOf('postgres');
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** What an error says, on one line. */
export const saidOf = (error: unknown): string =>
  tame(error instanceof Error ? error.message : String(error), 200);

const isOrder = /^[\w-]*\d[\w-]*$/;

/** The order that a row is about: a column that is its id, else the id that its text names first. */
function orderIn(row: Readonly<Record<string, unknown>>): string | null {
  for (const name of ['order_id', 'id', 'order'])
    if (typeof row[name] === 'string' && isOrder.test(row[name])) return row[name];
  return /\b(?:order|probe)-\d{4}\b/.exec(JSON.stringify(row))?.[0] ?? null;
}

function shownOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return tame(typeof value === 'string' ? value : JSON.stringify(value), longestText);
}
