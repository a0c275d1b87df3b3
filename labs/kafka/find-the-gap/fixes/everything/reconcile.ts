import {books, reported} from 'ackademy/kit';

const {taken, left} = await books();

const parcels = new Map<string, number>();
for (const {id} of left) parcels.set(id, (parcels.get(id) ?? 0) + 1);

const ids = taken.map(({id}) => id);
await reported({
  missing: ids.filter((id) => !parcels.has(id)),
  duplicated: ids.filter((id) => (parcels.get(id) ?? 0) > 1),
});
