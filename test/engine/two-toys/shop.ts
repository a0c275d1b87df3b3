/** The shop of the toys: rows are the answers, messages are the orders, and each order may go wrong in its own way. */
import type {Caller, ProgramWith, Till as PlainTill} from '../run/fake-shop.js';
import type {Message, ToyQueues} from './queue/runtime.js';
import type {ToyTables} from './table/runtime.js';

export type World = {readonly tables: ToyTables; readonly queues: ToyQueues};
export type Till = PlainTill & World & {readonly caller: Caller};
export type Program = ProgramWith<Till>;

/** What checkout does with an order otherwise than it should. */
export type Slip =
  /** The row is committed, and the customer hears that it is not. */
  | 'says-no'
  /** Nothing is committed, and the customer hears that it is. */
  | 'no-row'
  /** The invoice is not written. */
  | 'no-invoice'
  /** Nobody waits for the server to confirm the message, which never gets there; nor is there an invoice. */
  | 'row-alone';

export const checkout =
  (slips: Readonly<Record<string, Slip>> = {}): Program =>
  async (till) => {
    const {tables, queues} = till;
    for (;;) {
      const [order] = await till.orders(1);
      if (!order) return;
      const {id} = order;
      const slip = slips[id];
      if (slip !== 'no-row') tables.commit(id, 'answers');
      if (slip !== 'no-invoice' && slip !== 'row-alone') tables.commit(id, 'invoices');
      queues.publish('orders', id, slip === 'row-alone' ? {lostOnTheWay: true} : {});
      if (slip === 'says-no') await till.answer('no', [id], 'timed out');
      else await till.answer('yes', [id]);
    }
  };

/** What shipping does with an order otherwise than it should. */
export type Fumble =
  /** Settled first, and then forgotten. */
  | 'skips'
  /** Shipped, and the connection breaks before it is settled: it is delivered again. */
  | 'is-cut-off'
  /** Into the dead letters. */
  | 'parks'
  /** Into the queue of later tries. */
  | 'puts-off'
  /** It keeps the message in hand for ever. */
  | 'hoards';

const fumbles: Readonly<Record<Fumble, (world: World, message: Message) => void>> = {
  skips: ({queues}, message) => {
    queues.settle('orders', message);
  },
  'is-cut-off': ({tables, queues}, message) => {
    tables.commit(message.id, 'parcels');
    if (message.again) queues.settle('orders', message);
    else queues.disconnect();
  },
  parks: ({queues}, message) => {
    queues.publish('dead', message.id, {error: 'no such item'});
    queues.settle('orders', message);
  },
  'puts-off': ({queues}, message) => {
    queues.publish('later', message.id);
    queues.settle('orders', message);
  },
  hoards: () => undefined,
};

export const shipping =
  (how: Readonly<Record<string, Fumble>> = {}): Program =>
  async (till) => {
    const {tables, queues} = till;
    while (!till.closing.aborted) {
      const message = queues.next('orders');
      if (message === null) await till.sleep(10);
      else if (how[message.id]) fumbles[how[message.id] ?? 'skips'](till, message);
      else {
        tables.commit(message.id, 'parcels');
        queues.settle('orders', message);
      }
    }
  };
