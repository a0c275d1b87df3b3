/** The shop's programs as the lab ships and mends them, on the simulated cluster. */
import type {Order} from '../../../../src/lab/ports.js';
import type {Program, Till} from './sim-shop.js';

type Producer = {
  readonly acks: 1 | -1;
  readonly idempotent: boolean;
  readonly retries: number;
};

export const asShipped: Producer = {acks: 1, idempotent: false, retries: 20};

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

/** Sends until it is confirmed, or throws when the retries are used up. */
export async function send(
  till: Till,
  batch: readonly Order[],
  {acks, idempotent, retries}: Producer,
): Promise<void> {
  const records = batch.map(({id}) => ({id, sequence: idempotent ? id : null}));
  for (let failures = 0; ; failures += 1) {
    try {
      await till.cluster.produce(records, acks);
      return;
    } catch (error) {
      if (failures >= retries) throw error;
      await till.sleep(250);
    }
  }
}

export const idsOf = (orders: readonly Order[]): readonly string[] =>
  orders.map(({id}) => id);

/** Reads from the beginning, ships each order `times` times, and commits when it is asked to end. */
export function shipping(times = 1): Program {
  return async (till) => {
    let next = 0;
    while (!till.closing.aborted) {
      for (const {offset, id} of till.cluster.fetch(next)) {
        for (let time = 0; time < times; time += 1) await till.shipped(id);
        next = offset + 1;
      }
      await till.sleep(10);
    }
    till.cluster.committed = next;
  };
}
