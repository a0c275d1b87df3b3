import {books, reported} from 'ackademy/kit';

const {taken, left} = await books();
const parcels = new Set(left.map(({id}) => id));
const closed = Math.floor(Date.now() / 3_600_000) - 1;
const due = taken.filter(({placedAt}) => Math.floor(placedAt / 3_600_000) < closed);

await reported({
  missing: due.map(({id}) => id).filter((id) => !parcels.has(id)),
  duplicated: [],
});
