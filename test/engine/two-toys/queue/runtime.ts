/** A server of queues in memory, and how the engine sees it. */
import type {Runtime, RunView} from '../../../../src/engine/ports/runtime.js';
import {queue, type QueueEvent} from './events.js';
import {queueEvidence} from './evidence.js';

export type Message = {
  readonly number: number;
  readonly id: string;
  readonly error?: string;
  /** It was delivered before, and came back. */
  readonly again?: true;
};

type Queue = {
  readonly ready: Message[];
  readonly unsettled: Map<number, Message>;
  confirmed: number;
  settled: number;
};

export class ToyQueues {
  readonly #queues = new Map<string, Queue>();
  #numbers = 0;
  /** Told what passes on the wire. */
  watch: (event: QueueEvent) => void = () => undefined;

  of(name: string): Queue {
    const known = this.#queues.get(name);
    if (known) return known;
    const fresh = {ready: [], unsettled: new Map(), confirmed: 0, settled: 0};
    this.#queues.set(name, fresh);
    return fresh;
  }

  /** `lostOnTheWay`: the server never gets it, and confirms nothing. */
  publish(of: string, id: string, how: {error?: string; lostOnTheWay?: true} = {}): void {
    const {error, lostOnTheWay = false} = how;
    const number = (this.#numbers += 1);
    this.watch({type: 'published', of, number, id});
    if (lostOnTheWay) return;
    const to = this.of(of);
    to.ready.push({number, id, ...(error === undefined ? {} : {error})});
    to.confirmed += 1;
    this.watch({type: 'confirmed', of, number, id});
  }

  /** The next message, which is the consumer's until it is settled. */
  next(of: string): Message | null {
    const from = this.of(of);
    const message = from.ready.shift();
    if (!message) return null;
    from.unsettled.set(message.number, message);
    this.watch({type: 'delivered', of, number: message.number, id: message.id});
    return message;
  }

  settle(of: string, {number, id}: Message): void {
    const from = this.of(of);
    if (!from.unsettled.delete(number)) return;
    from.settled += 1;
    this.watch({type: 'settled', of, number, id});
  }

  /** The connections of the consumers break: what they did not settle is ready again. */
  disconnect(): void {
    for (const {ready, unsettled} of this.#queues.values()) {
      const back = [...unsettled.values()];
      ready.unshift(...back.map((message) => ({...message, again: true}) as const));
      unsettled.clear();
    }
  }

  /** The server ends, and what it had in memory with it. */
  forget(): void {
    for (const {ready, unsettled} of this.#queues.values()) {
      ready.length = 0;
      unsettled.clear();
    }
  }
}

export function queueRuntime(queues: ToyQueues): Runtime {
  let orders = '';
  let run: RunView | null = null;
  const drain = async (of: string, within: number) => {
    const {unsettled} = queues.of(of);
    const messages: Message[] = [];
    const drained = await run?.wait(within, () => {
      messages.push(...queues.of(of).ready.splice(0));
      return unsettled.size === 0;
    });
    return {messages, complete: drained === true, unsettled: unsettled.size};
  };
  const note = (event: QueueEvent): void => run?.note(queue, event);
  return {
    id: queue,
    version: '1',
    faults: queueEvidence.faults,
    holdings: {
      // Redeliveries come behind whatever is written last: nothing marks the end.
      endMarks: [],
      markEnd: async () => Promise.resolve(),
      read: async (of, within) => {
        const {messages, complete, unsettled} = await drain(of, within);
        const {confirmed, settled} = queues.of(of);
        note({type: 'drained', of, messages});
        note({type: 'counted', of, confirmed, settled});
        return {
          complete,
          facts: complete
            ? {count: messages.length}
            : {why: 'not-drained', ready: 0, unsettled, system: queue},
        };
      },
      glance: async () =>
        Promise.resolve({
          ids: queues.of(orders).ready.map(({id}) => id),
          complete: true,
        }),
    },
    group: {
      settled: async () => Promise.resolve(queues.of(orders).settled),
      standing: async () => {
        const {ready, unsettled, settled} = queues.of(orders);
        return Promise.resolve({
          mark: String(settled),
          ahead: [...unsettled.values(), ...ready].map(({id}) => id),
        });
      },
      atEnd: async () => {
        const {ready, unsettled} = queues.of(orders);
        return Promise.resolve(ready.length === 0 && unsettled.size === 0);
      },
      note: async () => Promise.resolve(),
    },
    begin: async (now) => {
      run = now;
      orders = now.holdings.find(({holds}) => holds === 'orders')?.name ?? '';
      queues.watch = note;
      return Promise.resolve();
    },
    end: () => {
      run = null;
    },
    playing: (who) => (who === 'server' ? ['queue/1'] : []),
    inflict: async (fault) => {
      if (fault === 'forget') queues.forget();
      return Promise.resolve();
    },
    heal: async () => Promise.resolve(),
    look: async () => Promise.resolve(),
    take: async () => Promise.resolve(),
    premise: async () => Promise.resolve({met: true, facts: {}}),
  };
}
