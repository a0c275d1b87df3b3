import {createInterface} from 'node:readline';
import type {Order} from './order.js';

/** "Are you there?" */
type Ping = {readonly there: number};

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
    const said = JSON.parse(line) as Reply | Ping;
    if ('there' in said) {
      sayHere(said);
      return;
    }
    this.#listen(said);
  }

  #listen(reply: Reply): void {
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
    // An idle conversation must not keep the program from ending.
    if (this.#waiting.size === 0) process.stdin.unref();
  }
}

/**
 * After all that was heard before and every timer that was due has had its effect: this program may
 * have ended by then. To say so keeps nobody from ending.
 */
function sayHere({there}: Ping): void {
  setImmediate(() => {
    setTimeout(() => {
      process.stdout.write(`${JSON.stringify({here: there})}\n`);
    }, 1).unref();
  }).unref();
}
