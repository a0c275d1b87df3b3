import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;
const keptAndRepeated = {...kept, 'each-once': 'either'} as const;

export const autoCommit = defineLab({
  id: 'auto-commit',
  stage: 'consume',
  core: false,
  minutes: 10,
  languages: ['java'],
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    // The warehouse stands still when 30 parcels have left.
    {
      do: 'hold-call',
      program: 'shipping',
      call: 'shipped',
      nth: 31,
      effect: 'none',
      onwards: true,
    },
    {do: 'start', program: 'shipping'},
    {do: 'held', within: 20_000},
    // Longer than the client's own commits are apart.
    {do: 'settled', through: 100, stuckAfter: 3000, within: 20_000},
    {do: 'kill', program: 'shipping'},
    {do: 'start', program: 'shipping'},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'in-hand', from: 0.001, to: 0.045},
      {id: 'half', from: 0.045, to: 0.6},
      {id: 'rest', from: 0.6, to: 1},
    ],
  },
  codes: ['committed-before-done'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'shorter-interval',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {
      id: 'commit-async',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {id: 'one-thread', right: true, promise: keptAndRepeated},
    {id: 'wait-for-workers', right: true, promise: keptAndRepeated},
  ],
});
