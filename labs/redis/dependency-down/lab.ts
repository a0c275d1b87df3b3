import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic, topic} from '../../../src/systems/kafka/evidence/plan.js';
import {keys, redisSuffers} from '../../../src/systems/redis/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'none-parked': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;
const parked = {...kept, 'none-parked': 'breaks'} as const;

/** Twenty orders come while the warehouse is down, and it stays down for five seconds more. */
const downForAWhile: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'settled', through: 20, stuckAfter: 10_000, within: 30_000},
  redisSuffers('cut-off', 1),
  {do: 'orders', through: 40, within: 20_000},
  {do: 'time-passes', ms: 5000, open: true},
  redisSuffers('rejoin', 1),
  {do: 'finish', program: 'checkout', within: 20_000},
  // Longer than a pause of the most patient of them.
  {do: 'settled', through: 40, stuckAfter: 15_000, within: 60_000},
];

export const dependencyDown = defineLab({
  id: 'dependency-down',
  stage: 'consume',
  core: false,
  minutes: 12,
  orders: 40,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    keys('parcels', 'effects', {prefix: 'parcel', value: 'item'}),
    topic('orders.dead', 'dead-letters', {partitions: 1}),
  ],
  inServiceWithin: 10_000,
  plan: [...downForAWhile, ...healReadShipRest],
  predict: {
    about: 'share-parked',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 0.001, to: 0.03},
      {id: 'outage', from: 0.03, to: 0.75},
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['parked-meanwhile'],
  shipped: parked,
  control: kept,
  fixes: [
    {id: 'more-tries', codes: ['parked-meanwhile'], right: false, promise: parked},
    {id: 'growing-pauses', codes: ['parked-meanwhile'], right: false, promise: parked},
    {id: 'log-and-go-on', codes: ['skipped-after-error'], right: false, promise: lost},
    {id: 'wait-for-it', right: true, promise: kept},
    {id: 'pause-and-throw', right: true, promise: kept},
  ],
});
