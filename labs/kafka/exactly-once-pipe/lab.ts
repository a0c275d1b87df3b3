import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  ordersTopic,
  takeHold,
  topic,
} from '../../../src/systems/kafka/evidence/plan.js';

const twice = {'none-lost': 'holds', 'each-once': 'breaks'} as const;
const once = {...twice, 'each-once': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'settled', through: 20, stuckAfter: 8000, within: 30_000},
];

const end: readonly Step[] = [
  {do: 'kill', program: 'shipping'},
  {do: 'release'},
  {do: 'start', program: 'shipping'},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShipRest,
];

const heldAt = (
  api: 'any-offset-commit' | 'end-txn',
  what: 'hold-request' | 'hold-reply',
): readonly Step[] => [
  ...begin,
  takeHold({request: api, of: 'shipping', what, from: 1, count: 1}),
  {do: 'orders', through: 40, within: 20_000},
  {do: 'struck', within: 15_000},
  // A commit that holds nothing new would prove nothing.
  kafkaPremise(what === 'hold-reply' ? 'work-committed' : 'work-uncommitted'),
  ...end,
];

export const exactlyOncePipe = defineLab({
  id: 'exactly-once-pipe',
  stage: 'consume',
  core: false,
  minutes: 14,
  orders: 40,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('parcels', 'effects', {partitions: 1}),
  ],
  inServiceWithin: 8000,
  plan: heldAt('any-offset-commit', 'hold-request'),
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'batch', from: 2, to: 25},
      {id: 'all', from: 26, to: 40},
    ],
  },
  codes: ['done-not-committed'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'idempotence',
      codes: ['done-not-committed'],
      right: false,
      promise: twice,
    },
    {
      id: 'transaction-alone',
      codes: ['done-not-committed'],
      right: false,
      promise: twice,
    },
    {
      id: 'send-offsets',
      right: true,
      promise: once,
    },
    {
      id: 'killed-at-commit',
      filesOf: 'send-offsets',
      plan: heldAt('end-txn', 'hold-request'),
      right: true,
      promise: once,
    },
    {
      id: 'reply-lost',
      filesOf: 'send-offsets',
      plan: heldAt('end-txn', 'hold-reply'),
      right: true,
      promise: once,
    },
  ],
});
