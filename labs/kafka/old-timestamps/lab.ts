import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

const threeDays = 3 * 24 * 60 * 60 * 1000;

export const oldTimestamps = defineLab({
  id: 'old-timestamps',
  stage: 'store',
  core: false,
  minutes: 8,
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'backdate', ageMs: threeDays},
    {do: 'orders', through: 50, within: 20_000},
    {do: 'time-passes', ms: 4000},
    {do: 'backdate', ageMs: 0},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.4},
      {id: 'half', from: 0.4, to: 0.6},
      {id: 'all', from: 0.6, to: 1},
    ],
  },
  codes: ['deleted-by-retention'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'more-replicas',
      codes: ['deleted-by-retention'],
      right: false,
      promise: lost,
    },
    {
      id: 'two-days',
      codes: ['deleted-by-retention'],
      right: false,
      promise: lost,
    },
    {
      id: 'a-week',
      right: true,
      promise: kept,
    },
    {
      id: 'log-append-time',
      right: true,
      promise: kept,
    },
    {
      id: 'refuse-old',
      right: true,
      promise: kept,
    },
  ],
});
