/**
 * What the shop's programs are given: orders to take, and a way to say what became of them.
 * Each call waits until the shop has taken note of it. It speaks JSON lines: requests on stdout,
 * replies on stdin, so that a program in any language can do the same. A line `{"there": 7}` asks
 * whether the program is awake, and is answered with `{"here": 7}`.
 */
import './console.js';
import {Counter} from './counter.js';
import type {Order} from './order.js';

export type {Order} from './order.js';

/** An order, or several at once. */
export type Orders = Pick<Order, 'id'> | readonly Pick<Order, 'id'>[];

const counter = new Counter();

/** Where the shop's systems are, from the environment. */
export const shop = {
  brokers: (process.env['KAFKA_BROKERS'] ?? '').split(','),
  topic: process.env['KAFKA_TOPIC'] ?? '',
  group: process.env['KAFKA_GROUP'] ?? '',
  /** The address of the shop's database, with its user, where a lab has one. */
  database: process.env['DATABASE_URL'] ?? '',
  /** The addresses of the shop's Redis servers, where a lab has any: the first is the one that is used. */
  redis: (process.env['REDIS_URLS'] ?? '').split(','),
  /** The address of the shop's ZooKeeper, where a lab has one. */
  zookeeper: process.env['ZOOKEEPER'] ?? '',
  /** The real name of another topic of the shop, such as "invoices". */
  topicOf: (name: string): string => {
    const topics = JSON.parse(process.env['KAFKA_TOPICS'] ?? '{}') as Record<
      string,
      string
    >;
    const topic = topics[name];
    if (topic === undefined) {
      const known = Object.keys(topics).join(', ') || 'none';
      throw new Error(
        `this shop has no topic "${name}" beside the orders (it has: ${known})`,
      );
    }
    return topic;
  },
};

/** Orders as customers place them, one at a time, until the shop closes. */
export async function* orders(): AsyncGenerator<Order> {
  for await (const [order] of ordersInBatches(1)) if (order) yield order;
}

/** Orders as customers place them, up to `atMost` at a time, until the shop closes. */
export async function* ordersInBatches(atMost: number): AsyncGenerator<readonly Order[]> {
  for (;;) {
    const batch = (await counter.call({call: 'orders', atMost})).orders ?? [];
    if (batch.length === 0) return;
    yield batch;
  }
}

/** Tells the customer: "we have your order". */
export async function acknowledged(which: Orders): Promise<void> {
  await counter.call({call: 'answer', ids: idsOf(which), answer: 'yes', why: null});
}

/** Tells the customer: "we do not have your order, please try again". Only when that is certain. */
export async function rejected(which: Orders, why: string): Promise<void> {
  await counter.call({call: 'answer', ids: idsOf(which), answer: 'no', why});
}

/** Tells the customer: "we do not know yet". A last word must follow. */
export async function pending(which: Orders, why: string): Promise<void> {
  await counter.call({call: 'answer', ids: idsOf(which), answer: 'pending', why});
}

/** The parcel has left the house. */
export async function shipped(which: Orders): Promise<void> {
  await counter.call({call: 'shipped', ids: idsOf(which)});
}

/** Set aside for a person to look at, with the reason. */
export async function parked(which: Orders, why: string): Promise<void> {
  await counter.call({call: 'parked', ids: idsOf(which), why});
}

/** Both books as they are now: what checkout acknowledged, and a line for each parcel that left the house. */
export async function books(): Promise<{
  readonly taken: readonly Pick<Order, 'id' | 'placedAt'>[];
  readonly left: readonly Pick<Order, 'id'>[];
}> {
  const {taken = [], left = []} = await counter.call({call: 'books'});
  return {taken, left};
}

/** Tells the people on duty what is wrong between the books, by id; empty lists say that all is well. */
export async function reported(what: {
  readonly missing: readonly string[];
  readonly duplicated: readonly string[];
}): Promise<void> {
  await counter.call({call: 'reported', ...what});
}

const idsOf = (which: Orders): readonly string[] =>
  (Array.isArray(which) ? which : [which]).map(({id}: {id: string}) => id);
