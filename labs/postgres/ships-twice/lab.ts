import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {table, takeHoldOf} from '../../../src/systems/postgres/evidence/plan.js';

const twice = {
  'none-lost': 'holds',
  'each-once': 'breaks',
  'told-the-truth': 'holds',
} as const;
const once = {...twice, 'each-once': 'holds'} as const;

/** Shipping has committed the 31st of its transactions, and is killed before it hears of it. */
const killedAfterTheEffect: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 60, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  takeHoldOf({
    request: 'commit',
    of: 'shipping',
    what: 'hold-reply',
    from: 31,
    count: 1,
  }),
  {do: 'start', program: 'shipping'},
  {do: 'struck', within: 20_000},
  {do: 'kill', program: 'shipping'},
  {do: 'release'},
  {do: 'start', program: 'shipping'},
];

export const shipsTwice = defineLab({
  id: 'ships-twice',
  stage: 'consume',
  core: false,
  minutes: 10,
  orders: 60,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    table('shipments', 'effects', {table: 'shipments', shows: ['n', 'item']}),
  ],
  inServiceWithin: 10_000,
  plan: [...killedAfterTheEffect, ...healReadShipRest],
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'thirty', from: 2, to: 31},
      {id: 'all', from: 32, to: 60},
    ],
  },
  codes: ['done-not-committed'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'remember',
      codes: ['done-not-committed'],
      right: false,
      promise: twice,
    },
    {
      id: 'mark-first',
      codes: ['marked-not-done'],
      right: false,
      promise: {...once, 'none-lost': 'breaks'},
    },
    {
      id: 'processed-ids',
      right: true,
      promise: once,
    },
    {
      id: 'condition',
      right: true,
      promise: once,
    },
    {
      id: 'unique-key',
      right: true,
      promise: once,
    },
  ],
});
