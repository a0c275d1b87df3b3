/** The shop's programs as the labs ship and mend them, on the simulated cluster. */
import type {Order} from '../../../../../src/engine/ports/ports.js';
import type {Program, Till} from './sim-shop.js';

type Producer = {
  readonly acks: 1 | -1;
  readonly idempotent: boolean;
  readonly retries: number;
  /** Records bear the time at which the order was placed. */
  readonly stamped?: boolean;
};

export const asShipped: Producer = {acks: 1, idempotent: false, retries: 20};
export const acksAll: Producer = {acks: -1, idempotent: false, retries: 5};

/** Takes orders in batches of 50, sends each until it is confirmed, and acknowledges it. */
export function checkout(producer: Producer): Program {
  return async (till) => {
    for (;;) {
      const batch = await till.orders(50);
      if (batch.length === 0) return;
      await send(till, batch, producer);
      await till.answer('yes', idsOf(batch));
    }
  };
}

/** Takes ten orders at a time; after an error it says so, and sends the same ones again. */
export function keeping(producer: Producer): Program {
  return async (till) => {
    for (;;) {
      const batch = await till.orders(10);
      if (batch.length === 0) return;
      while (!(await tried(till, batch, {producer, otherwise: 'pending'})));
    }
  };
}

/** Takes ten orders at a time, and turns away those that it cannot send. */
export function refusing(producer: Producer): Program {
  return async (till) => {
    for (;;) {
      const batch = await till.orders(10);
      if (batch.length === 0) return;
      await tried(till, batch, {producer, otherwise: 'no'});
    }
  };
}

async function tried(
  till: Till,
  batch: readonly Order[],
  {producer, otherwise}: {producer: Producer; otherwise: 'pending' | 'no'},
): Promise<boolean> {
  try {
    await send(till, batch, producer);
  } catch (error) {
    await till.answer(otherwise, idsOf(batch), String(error));
    return false;
  }
  await till.answer('yes', idsOf(batch));
  return true;
}

/** Sends until it is confirmed, or throws when the retries are used up. */
export async function send(
  till: Till,
  batch: readonly Order[],
  {acks, idempotent, retries, stamped = false}: Producer,
): Promise<void> {
  const records = batch.map(({id, placedAt}) => ({
    id,
    sequence: idempotent ? id : null,
    ...(stamped ? {timestamp: placedAt} : {}),
  }));
  for (let failures = 0; ; failures += 1) {
    try {
      await till.produce(records, acks);
      return;
    } catch (error) {
      if (failures >= retries) throw error;
      await till.sleep(250);
    }
  }
}

export const idsOf = (orders: readonly Order[]): readonly string[] =>
  orders.map(({id}) => id);

/** Reads on from where the group is, ships each order `times` times, and commits what it has shipped. */
export function shipping(times = 1): Program {
  return async (till) => {
    let next = till.cluster.committed;
    while (!till.closing.aborted) {
      for (const {offset, id} of till.cluster.fetch(next)) {
        for (let time = 0; time < times; time += 1) await till.shipped(id);
        next = offset + 1;
      }
      till.cluster.committed = next;
      await till.sleep(10);
    }
  };
}

/** Hears that it should end, and goes on. */
export const deaf: Program = async (till) => {
  while (!till.closing.aborted) await till.sleep(10);
  for (;;) await till.sleep(1000);
};
