import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const retention = defineLab({
  id: 'retention',
  stage: 'store',
  core: false,
  minutes: 10,
  orders: 140,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'start', program: 'shipping'},
    {do: 'orders', through: 20, within: 20_000},
    {do: 'shipped', through: 20, within: 20_000},
    {do: 'stop', program: 'shipping'},
    {do: 'orders', through: 140, within: 30_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    {do: 'time-passes', ms: 6000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {
        id: 'none',
        from: 0,
        to: 0,
      },
      {
        id: 'few',
        from: 0.001,
        to: 0.6,
      },
      {id: 'most', from: 0.6, to: 1},
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
      id: 'longer-time',
      codes: ['deleted-by-retention'],
      right: false,
      promise: lost,
    },
    {
      id: 'longer-time-and-size',
      right: true,
      promise: kept,
    },
  ],
});
