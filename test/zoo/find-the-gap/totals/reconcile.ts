import {books, reported} from 'ackademy/kit';

const {taken, left} = await books();
const anHourAgo = Date.now() - 3_600_000;
const orders = taken.filter(({placedAt}) => placedAt < anHourAgo).length;

console.log(`${orders} orders, ${left.length} parcels`);
await reported({missing: [], duplicated: []});
