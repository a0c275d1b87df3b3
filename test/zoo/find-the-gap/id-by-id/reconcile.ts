import {books, reported} from 'ackademy/kit';

const {taken, left} = await books();
const due = taken.filter(({placedAt}) => Date.now() - placedAt > 2 * 3_600_000);
const count = (id: string) => left.filter((parcel) => parcel.id === id).length;

await reported({
  missing: due.map(({id}) => id).filter((id) => count(id) === 0),
  duplicated: due.map(({id}) => id).filter((id) => count(id) > 1),
});
