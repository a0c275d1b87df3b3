/** The database of a run: made from schema.sql, read by us, and dropped in the end. */
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import pg from 'pg';
import {TrainerError} from '../../../../errors.js';
import {tame} from '../../../../machine/tame.js';
import type {Row} from '../../evidence/events.js';
import type {Table} from '../../evidence/plan.js';
import {postgres} from '../../evidence/postgres-events.js';
import type {Rows, TablesPort} from '../ports.js';
import type {Connection} from '../server/postgres-server.js';

/** Milliseconds that a question of ours may take. */
const patience = 5000;

type Fields = Readonly<Record<string, unknown>>;

/** So much of a text in a column is kept, in characters. */
const longestText = 40;

export class RunDatabase implements TablesPort, AsyncDisposable {
  /** Of the database, and of the role that owns it. */
  readonly name: string;
  readonly #server: Connection;
  readonly #folder: string;
  readonly #password = randomBytes(18).toString('base64url');
  #client: pg.Client | null = null;

  /** `server`: as whom we may do all; `folder`: where the shop's files of the run lie. */
  constructor(server: Connection, folder: string, id: string) {
    this.#server = server;
    this.#folder = folder;
    this.name = `shop_${id}`;
  }

  /** What a program of the shop connects with. */
  urlAt(port: number): string {
    return `postgres://${this.name}:${this.#password}@127.0.0.1:${port}/${this.name}`;
  }

  async create(): Promise<void> {
    const schema = await readFile(join(this.#folder, 'schema.sql'), 'utf8').catch(() => {
      throw new TrainerError('program', `${postgres}/schema-missing`);
    });
    await this.#asAdmin(
      `create role "${this.name}" login password '${this.#password}'`,
      `create database "${this.name}" owner "${this.name}"`,
    );
    const {port} = this.#server;
    const owner = new pg.Client({connectionString: this.urlAt(port), ...limits});
    await asking(owner, schema).catch((error: unknown) => {
      const facts = {said: saidOf(error)};
      throw new TrainerError('program', `${postgres}/schema-refused`, facts);
    });
  }

  async read({table, doneBy, passedBy, shows = []}: Table): Promise<Rows> {
    // Before the rows: one that comes in between was not passed.
    const position = passedBy ? ((await this.#rowsOf(passedBy.table))?.[0] ?? {}) : {};
    const rows = await this.#rowsOf(table);
    if (rows === null) return null;
    const times = new Map<string, number>();
    return rows.flatMap((row): readonly Row[] => {
      const id = orderIn(row);
      // The last record of a partition is no order.
      if (id?.startsWith('tail-') === true) return [];
      const about = id ?? 'row';
      const nth = (times.get(about) ?? 0) + 1;
      times.set(about, nth);
      const name = nth === 1 ? about : `${about}#${nth}`;
      const state = {
        ...(doneBy !== undefined && isSet(row[doneBy]) && {done: true as const}),
        ...(isPassed(row, position, passedBy) && {passed: true as const}),
      };
      const columns = shows.map((column) => [column, shownOf(row[column])] as const);
      return [{row: name, id, ...state, columns: Object.fromEntries(columns)}];
    });
  }

  /** null: there is no such table. */
  async #rowsOf(table: string): Promise<readonly Fields[] | null> {
    const client = await this.#connected();
    const {rows: found} = await client.query<{name: string | null}>(
      'select to_regclass($1) as name',
      [quoted(table)],
    );
    if (found[0]?.name === null) return null;
    const {rows} = await client.query<{row: Fields}>(
      `select to_jsonb(t) as row from ${quoted(table)} t order by t.ctid`,
    );
    return rows.map(({row}) => row);
  }

  /** Drops it, whoever is still connected. */
  async drop(): Promise<void> {
    await this[Symbol.asyncDispose]();
    await this.#asAdmin(
      `drop database if exists "${this.name}" with (force)`,
      `drop role if exists "${this.name}"`,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = this.#clientOf(this.name);
    // Its server may be killed at any time: whoever asks next connects anew.
    client.on('error', () => {
      this.#client = null;
    });
    await client.connect();
    this.#client = client;
    return client;
  }

  #clientOf(database: string): pg.Client {
    return new pg.Client({...this.#server, database, ...limits});
  }

  async #asAdmin(...statements: readonly string[]): Promise<void> {
    await asking(this.#clientOf(this.#server.database), ...statements);
  }
}

const limits = {connectionTimeoutMillis: patience, query_timeout: patience};

/** Connects for these statements alone. */
async function asking(
  client: pg.Client,
  ...statements: readonly string[]
): Promise<void> {
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a position that is held against one of its columns is at it or beyond it. */
const isPassed = (row: Fields, position: Fields, passedBy: Table['passedBy']) =>
  Object.entries(passedBy?.upTo ?? {}).some(
    ([name, at]) =>
      isSet(row[name]) && isSet(position[at]) && !isBeyond(row[name], position[at]),
  );

/** Numbers by their size, also where they are too large for JSON; times as JSON has them, in one zone, are in order. */
function isBeyond(value: unknown, position: unknown): boolean {
  const [one, other] = [String(value), String(position)];
  const areNumbers = [one, other].every((text) => /^-?\d+$/.test(text));
  return areNumbers ? BigInt(one) > BigInt(other) : one > other;
}

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false;

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** What an error says, on one line. */
export const saidOf = (error: unknown): string =>
  tame(error instanceof Error ? error.message : String(error), 200);

const isOrder = /^[\w-]*\d[\w-]*$/;

/** The order that a row is about: a column that is its id, else the id that its text names first. */
function orderIn(row: Fields): string | null {
  for (const name of ['order_id', 'id', 'order'])
    if (typeof row[name] === 'string' && isOrder.test(row[name])) return row[name];
  return /\b(?:order|probe)-\d{4}\b/.exec(JSON.stringify(row))?.[0] ?? null;
}

function shownOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return tame(typeof value === 'string' ? value : JSON.stringify(value), longestText);
}
