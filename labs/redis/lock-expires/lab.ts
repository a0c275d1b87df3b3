import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {table, takeHoldOf} from '../../../src/systems/postgres/evidence/plan.js';
import {keys} from '../../../src/systems/redis/evidence/plan.js';
import {nodes} from '../../../src/systems/zookeeper/evidence/plan.js';

const twice = {
  'none-lost': 'holds',
  'each-once': 'breaks',
  'told-the-truth': 'holds',
} as const;
const once = {...twice, 'each-once': 'holds'} as const;
const codes = ['lock-ran-out'];

/**
 * Checkout has the lock, and its write of the last sale is on its way when it stands still. A second one
 * gets the same order, and has dealt with it before the first one goes on.
 */
const pausedWithTheLock: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 19, within: 20_000},
  takeHoldOf({
    request: 'commit',
    of: 'checkout',
    what: 'hold-request',
    from: 1,
    count: 1,
  }),
  {do: 'hand-out', through: 20},
  {do: 'struck', within: 10_000},
  {do: 'pause', program: 'checkout'},
  {do: 'take-over', program: 'checkout'},
  // Who takes a lock of the database instead waits for the first one, and acts after it.
  {do: 'orders-while-faulty', through: 20, stuckAfter: 20_000, within: 60_000},
  {do: 'premise', premise: 'elder-lives'},
  {do: 'resume', program: 'checkout'},
  {do: 'release'},
  {do: 'elder-ended', program: 'checkout', within: 30_000},
  {do: 'finish', program: 'checkout', within: 20_000},
];

export const lockExpires = defineLab({
  id: 'lock-expires',
  stage: 'end-to-end',
  core: false,
  minutes: 12,
  orders: 20,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    table('sales', 'effects', {table: 'sales', shows: ['n', 'item', 'token']}),
    table('stock', 'state', {table: 'stock', shows: ['item', 'amount', 'token']}),
    keys('locks', 'state', {prefix: 'lock', value: 'holder'}),
    keys('second-locks', 'state', {prefix: 'lock', value: 'holder', server: 2}),
    keys('tokens', 'state', {prefix: 'token', value: 'token'}),
    nodes('lock-nodes', 'state', {under: '/locks', value: 'holder'}),
  ],
  inServiceWithin: 10_000,
  plan: [...pausedWithTheLock, ...healReadShipRest],
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'some', from: 2, to: 19},
      {id: 'all', from: 20, to: 20},
    ],
  },
  codes,
  shipped: twice,
  control: once,
  fixes: [
    {id: 'longer', codes, right: false, promise: twice},
    {id: 'compare-delete', codes, right: false, promise: twice},
    {id: 'renewed', codes, right: false, promise: twice},
    {id: 'look-again', codes, right: false, promise: twice},
    {id: 'second-redis', codes, right: false, promise: twice},
    {id: 'zookeeper-ephemeral', codes, right: false, promise: twice},
    {id: 'redis-token', right: true, promise: once},
    {id: 'zookeeper-czxid', right: true, promise: once},
  ],
});
