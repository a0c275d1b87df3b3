/** The database of a run on a server of ours: made from schema.sql, read by us, and dropped in the end. */
import {randomBytes} from 'node:crypto';
import pg from 'pg';
import type {Table} from '../../evidence/plan.js';
import type {Rows} from '../ports.js';
import type {Connection} from '../server/postgres-server.js';
import {asking, limits} from './asking.js';
import {readTable} from './rows.js';
import {makeTables, readSchema} from './schema-file.js';
import type {ShopDatabase} from './shop-database.js';

export class RunDatabase implements ShopDatabase {
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

  urlAt(port: number): string {
    return `postgres://${this.name}:${this.#password}@127.0.0.1:${port}/${this.name}`;
  }

  async create(): Promise<void> {
    const schema = await readSchema(this.#folder);
    await this.#asAdmin(
      `create role "${this.name}" login password '${this.#password}'`,
      `create database "${this.name}" owner "${this.name}"`,
    );
    const connectionString = this.urlAt(this.#server.port);
    await makeTables(new pg.Client({connectionString, ...limits}), schema);
  }

  async read(table: Table): Promise<Rows> {
    return readTable(await this.#connected(), table);
  }

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
