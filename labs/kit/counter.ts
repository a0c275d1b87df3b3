import {createInterface} from 'node:readline';
import type {Order} from './order.js';

type Reply = {
  readonly id: number;
  readonly orders?: readonly Order[];
  readonly taken?: readonly Pick<Order, 'id' | 'placedAt'>[];
  readonly left?: readonly Pick<Order, 'id'>[];
};

/** One conversation over stdio: numbered calls out, numbered replies in. */
export class Counter {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #calls = 0;

  constructor() {
    createInterface({input: process.stdin})
      .on('line', (line) => {
        this.#hear(line);
      })
      // The shop is gone: nobody is left to serve.
      .on('close', () => process.exit(1));
    process.stdin.unref();
  }

  /** Says something to the shop; resolves with its reply. */
  async call(what: object): Promise<Reply> {
    this.#calls += 1;
    const id = this.#calls;
    process.stdin.ref();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      process.stdout.write(`${JSON.stringify({id, ...what})}\n`);
    });
  }

  #hear(line: string): void {
    const reply = JSON.parse(line) as Reply;
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
    // An idle conversation must not keep the program from ending.
    if (this.#waiting.size === 0) process.stdin.unref();
  }
}
