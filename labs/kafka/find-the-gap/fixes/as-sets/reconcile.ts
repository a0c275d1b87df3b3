import {books, reported} from 'ackademy/kit';

const hour = 3_600_000;
const {taken, left} = await books();

// What was placed in the last hour may still be on its way.
const settled = taken.filter(({placedAt}) => Date.now() - placedAt > hour);
const shipped = new Set(left.map(({id}) => id));

await reported({
  missing: settled.map(({id}) => id).filter((id) => !shipped.has(id)),
  duplicated: [],
});
