import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic, topic} from '../../../src/systems/kafka/evidence/plan.js';

const kept = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'no-stall': 'holds',
} as const;
const stalled = {...kept, 'no-stall': 'breaks'} as const;
const lost = {...kept, 'none-lost': 'breaks'} as const;
const repeated = {...kept, 'each-once': 'breaks'} as const;

const poisoned: readonly Step[] = [
  {do: 'guest-order', nth: 31},
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping', supervised: true},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'handled', stuckAfter: 4000, within: 20_000},
];
const end: readonly Step[] = [...healReadShip, {do: 'read-rest', within: 20_000}];

export const poisonPill = defineLab({
  id: 'poison-pill',
  stage: 'consume',
  core: true,
  minutes: 15,
  languages: ['typescript', 'java'],
  orders: 100,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('orders.retry.1', 'stopovers', {partitions: 1}),
    topic('orders.retry.2', 'stopovers', {partitions: 1}),
    topic('orders.dead', 'dead-letters', {partitions: 1}),
  ],
  inServiceWithin: 10_000,
  plan: [...poisoned, ...end],
  predict: {
    about: 'share-stalled',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 0.001, to: 0.015},
      {id: 'rest', from: 0.015, to: 0.75},
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['stuck-at-one'],
  shipped: stalled,
  control: kept,
  fixes: [
    {
      id: 'more-retries',
      codes: ['stuck-at-one'],
      right: false,
      promise: stalled,
    },
    {
      id: 'endless-retry',
      codes: ['stuck-at-one'],
      right: false,
      promise: stalled,
    },
    {
      id: 'catch-and-continue',
      codes: ['skipped-after-error'],
      right: false,
      promise: lost,
    },
    {
      id: 'retry-topics',
      right: true,
      promise: kept,
    },
    {
      id: 'redrive',
      right: true,
      plan: [
        ...poisoned,
        {do: 'run', program: 'redrive', within: 20_000},
        {do: 'run', program: 'redrive', within: 20_000},
        ...end,
      ],
      promise: kept,
    },
    {
      id: 'redrive-from-the-beginning',
      codes: ['sent-twice'],
      right: false,
      plan: [
        ...poisoned,
        {do: 'run', program: 'redrive', within: 20_000},
        {do: 'run', program: 'redrive', within: 20_000},
        ...end,
      ],
      promise: repeated,
    },
  ],
});
