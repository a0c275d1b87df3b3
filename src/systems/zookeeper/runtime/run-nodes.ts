/** The nodes of a run: all that is below one node of its own. */
import zk from 'node-zookeeper-client';
import {orderIn} from '../../../engine/tables/order-in.js';
import type {Row} from '../../../engine/tables/tables.js';
import {tame} from '../../../machine/tame.js';
import {withTimeout} from '../../../machine/waiting.js';
import type {Nodes} from '../evidence/plan.js';

/** Milliseconds that a question of ours may take. */
const patience = 5000;
const tryAgainAfter = 50;

/** So much of what a node says is kept, in characters. */
const longestValue = 40;

const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

export class RunNodes implements AsyncDisposable {
  readonly #client: zk.Client;
  readonly #root: string;
  #connected: Promise<unknown> | null = null;
  #tell: (() => void) | null = null;

  /** `id`: of the run, fit for a name. */
  constructor(connection: string, id: string) {
    this.#root = `/run-${id}`;
    this.#client = zk.createClient(connection, {spinDelay: tryAgainAfter});
  }

  /** What a program of the shop finds it with. */
  addressAt(port: number): string {
    return `127.0.0.1:${port}${this.#root}`;
  }

  async create(specs: readonly Nodes[]): Promise<void> {
    for (const path of ['', ...specs.map(({under}) => under)])
      await this.#ask(async () => this.#make(`${this.#root}${path}`));
  }

  /** A row for each node. */
  async read({under, value}: Nodes): Promise<readonly Row[]> {
    const parent = `${this.#root}${under}`;
    const rows = await this.#ask(async () => {
      const names = await this.#childrenOf(parent);
      return Promise.all(names.sort().map(async (name) => this.#row(parent, name)));
    });
    return rows.flatMap((one) =>
      one === null
        ? []
        : [
            {
              ...{row: `${under}/${one.name}`, id: orderIn(`${one.name} ${one.said}`)},
              columns: {[value]: tame(one.said, longestValue), czxid: one.czxid},
            },
          ],
    );
  }

  /** Tells when the children of a node that was read are others; null: no more. */
  watch(tell: (() => void) | null): void {
    this.#tell = tell;
  }

  /** Takes away all that the run left. */
  async remove(): Promise<void> {
    await this.#ask(async () => this.#removeBelow(this.#root));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#tell = null;
    this.#client.close();
    return Promise.resolve();
  }

  async #ask<T>(what: () => Promise<T>): Promise<T> {
    this.#connected ??= new Promise((resolve) => {
      this.#client.once('connected', () => {
        resolve(null);
      });
      this.#client.connect();
    });
    return withTimeout('zookeeper-answers', this.#connected.then(what), patience);
  }

  async #make(path: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#client.mkdirp(path, (error) => {
        if (error) reject(asError(error));
        else resolve();
      });
    });
  }

  async #childrenOf(path: string): Promise<string[]> {
    return new Promise((resolve, reject) => {
      this.#client.getChildren(
        path,
        () => this.#tell?.(),
        (error, children) => {
          if (error) reject(asError(error));
          else resolve(children);
        },
      );
    });
  }

  /** null: it is gone meanwhile. */
  async #row(
    parent: string,
    name: string,
  ): Promise<{name: string; said: string; czxid: string} | null> {
    return new Promise((resolve) => {
      this.#client.getData(`${parent}/${name}`, (error, data, stat) => {
        if (error) resolve(null);
        else
          resolve({
            name,
            said: (data as Buffer | undefined)?.toString() ?? '',
            czxid: String(stat.czxid.readBigInt64BE()),
          });
      });
    });
  }

  async #removeBelow(path: string): Promise<void> {
    for (const name of await this.#childrenOf(path))
      await this.#removeBelow(`${path}/${name}`);
    await new Promise<void>((resolve) => {
      // An ephemeral node may go by itself: what cannot be taken away is not there.
      this.#client.remove(path, () => {
        resolve();
      });
    });
  }
}
