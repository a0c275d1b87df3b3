import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const offsetsLost = defineLab({
  id: 'offsets-lost',
  stage: 'store',
  core: false,
  minutes: 10,
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'shipping'},
    onKafka({do: 'joined', program: 'shipping', within: 20_000}),
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 40, within: 20_000},
    {do: 'shipped', through: 40, within: 20_000},
    {do: 'stop', program: 'shipping'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    onKafka({do: 'coordinator', within: 10_000}),
    brokersSuffer('crash', 'coordinator'),
    // The others have to notice, or it would come back as one that has all.
    onKafka({do: 'isr', size: 2, within: 20_000}),
    brokersSuffer('lose-disk', 'coordinator'),
    brokersSuffer('restart', 'coordinator'),
    onKafka({do: 'isr', size: 3, within: 30_000}),
    {do: 'start', program: 'shipping'},
    onKafka({do: 'joined', program: 'shipping', within: 30_000}),
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'away', from: 0.001, to: 0.8},
      {id: 'all', from: 0.8, to: 1},
    ],
  },
  codes: ['position-lost'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'kept-longer',
      codes: ['position-lost'],
      right: false,
      promise: lost,
    },
    {
      id: 'earliest',
      codes: ['position-lost'],
      right: false,
      promise: {...kept, 'each-once': 'breaks'},
    },
    {
      id: 'three-copies',
      right: true,
      promise: kept,
    },
  ],
});
