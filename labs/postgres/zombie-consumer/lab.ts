import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {table, takeHoldOf} from '../../../src/systems/postgres/evidence/plan.js';

const twice = {
  'none-lost': 'holds',
  'each-once': 'breaks',
  'told-the-truth': 'holds',
} as const;
const once = {...twice, 'each-once': 'holds'} as const;

/**
 * Shipping is about to write, and stands still for longer than its session: so its write is on the way, and
 * comes when another shipping has been given the partition and has shipped all that there was.
 */
const comesBack = (from: number): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  takeHoldOf({
    request: 'commit',
    of: 'shipping',
    what: 'hold-request',
    from,
    count: 1,
  }),
  {do: 'start', program: 'shipping'},
  {do: 'struck', within: 30_000},
  {do: 'take-over', program: 'shipping'},
  // Longer than a session of the longest of them, and a rebalance.
  {do: 'settled', through: 20, stuckAfter: 30_000, within: 90_000},
  {do: 'release'},
  ...healReadShipRest,
];

export const zombieConsumer = defineLab({
  id: 'zombie-consumer',
  stage: 'consume',
  core: false,
  minutes: 12,
  orders: 20,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    table('shipments', 'effects', {table: 'shipments', shows: ['n', 'item']}),
  ],
  inServiceWithin: 10_000,
  plan: comesBack(11),
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'ten', from: 2, to: 10},
      {id: 'all', from: 11, to: 20},
    ],
  },
  codes: ['lost-the-partition'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'longer-session',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    {
      id: 'check-first',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    {
      id: 'lease',
      codes: ['lost-the-partition'],
      // Two writes for each order: the lease, and then the parcel.
      plan: comesBack(22),
      right: false,
      promise: twice,
    },
    {
      id: 'version',
      right: true,
      promise: once,
    },
    {
      id: 'fencing',
      // One write more than there are orders: the number of the assignment.
      plan: comesBack(12),
      right: true,
      promise: once,
    },
  ],
});
