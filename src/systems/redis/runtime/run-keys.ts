/** The keys of a run: all that is in a server, which is emptied before and after. */
import {createClient} from 'redis';
import {orderIn} from '../../../engine/tables/order-in.js';
import type {Row} from '../../../engine/tables/tables.js';
import {tame} from '../../../machine/tame.js';
import {withTimeout} from '../../../machine/waiting.js';
import type {Keys} from '../evidence/plan.js';

/** Milliseconds that a question of ours may take. */
const patience = 5000;
const tryAgainAfter = 50;

/** So much of a value is kept, in characters. */
const longestValue = 40;

const clientOf = (url: string) =>
  createClient({url, socket: {reconnectStrategy: () => tryAgainAfter}})
    // Its server may be killed at any time: it connects anew.
    .on('error', () => undefined);
type Client = ReturnType<typeof clientOf>;

/** A key, or a part of it, and what it says. */
type Entry = readonly [row: string, said: string];

/** By the type of a key. One that has run out meanwhile has none. */
const readers: Readonly<
  Record<string, (client: Client, name: string) => Promise<readonly Entry[]>>
> = {
  string: async (client, name) => {
    const said = await client.get(name);
    return said === null ? [] : [[name, said]];
  },
  hash: async (client, name) => {
    const all = Object.entries(await client.hGetAll(name));
    return all.map(([field, said]) => [`${name} ${field}`, said]);
  },
  list: async (client, name) => ofMany(name, await client.lRange(name, 0, -1)),
  set: async (client, name) => ofMany(name, await client.sMembers(name)),
  zset: async (client, name) => ofMany(name, await client.zRange(name, 0, -1)),
};

const ofMany = (name: string, all: readonly string[]): readonly Entry[] =>
  all.map((said, index) => [`${name} ${orderIn(said) ?? index}`, said]);

const entriesOf = async (client: Client, name: string): Promise<readonly Entry[]> =>
  (await readers[await client.type(name)]?.(client, name)) ?? [];

export class RunKeys implements AsyncDisposable {
  readonly #url: string;
  #client: Client | null = null;
  #events: Client | null = null;
  #tell: (() => void) | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** Nothing is in it any more. */
  async empty(): Promise<void> {
    await withTimeout('redis-answers', (await this.#connected()).flushAll(), patience);
  }

  /** A row for each text, and for each entry of what holds several. */
  async read({prefix, value}: Keys): Promise<readonly Row[]> {
    const client = await this.#connected();
    const reading = client
      .keys(`${prefix}:*`)
      .then(async (names) =>
        Promise.all(names.sort().map(async (name) => entriesOf(client, name))),
      );
    const entries = (await withTimeout('redis-answers', reading, patience)).flat();
    return entries.map(([row, said]) => ({
      ...{row, id: orderIn(`${row} ${said}`)},
      columns: {[value]: tame(said, longestValue)},
    }));
  }

  /** Tells of each change of a key; null: no more. */
  watch(tell: (() => void) | null): void {
    this.#tell = tell;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#tell = null;
    this.#client?.destroy();
    this.#events?.destroy();
    this.#client = this.#events = null;
    return Promise.resolve();
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const [client, events] = [clientOf(this.#url), clientOf(this.#url)];
    this.#client = client;
    this.#events = events;
    await Promise.all([client.connect(), events.connect()]);
    await events.pSubscribe('__keyevent@*__:*', () => this.#tell?.());
    return client;
  }
}
