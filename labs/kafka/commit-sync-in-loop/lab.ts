import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const commitSyncInLoop = defineLab({
  id: 'commit-sync-in-loop',
  stage: 'consume',
  core: false,
  minutes: 8,
  languages: ['java'],
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    {do: 'hold-call', program: 'shipping', call: 'shipped', nth: 31, effect: 'none'},
    {do: 'start', program: 'shipping'},
    {do: 'held', within: 20_000},
    {do: 'kill', program: 'shipping'},
    {do: 'start', program: 'shipping'},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 0.001, to: 0.015},
      {id: 'half', from: 0.015, to: 0.6},
      {id: 'rest', from: 0.6, to: 1},
    ],
  },
  codes: ['committed-before-done'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'commit-async',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {
      id: 'fewer-records',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {id: 'commit-behind-each', right: true, promise: kept},
    {
      id: 'commit-behind-all',
      right: true,
      promise: {...kept, 'each-once': 'either'},
    },
  ],
});
