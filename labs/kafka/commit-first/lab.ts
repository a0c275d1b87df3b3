import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;
const keptAndRepeated = {...kept, 'each-once': 'either'} as const;

/** Shipping dies over its 31st parcel, and is started again. */
const killedAt31 = (effect: 'none' | 'counts'): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'hold-call', program: 'shipping', call: 'shipped', nth: 31, effect},
  {do: 'start', program: 'shipping'},
  {do: 'held', within: 20_000},
  {do: 'kill', program: 'shipping'},
  {do: 'start', program: 'shipping'},
  ...healReadShip,
];

export const commitFirst = defineLab({
  id: 'commit-first',
  stage: 'consume',
  core: true,
  minutes: 10,
  languages: ['typescript', 'java'],
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: killedAt31('none'),
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
      id: 'commit-each-first',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {
      id: 'commit-after-batch',
      right: true,
      promise: keptAndRepeated,
    },
    {
      id: 'commit-each-after',
      right: true,
      promise: kept,
    },
    {
      id: 'commit-each-after-killed-later',
      filesOf: 'commit-each-after',
      plan: killedAt31('counts'),
      right: true,
      promise: keptAndRepeated,
    },
  ],
});
