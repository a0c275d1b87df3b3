import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
  'in-service': 'breaks',
} as const;

export const singleReplica = defineLab({
  id: 'single-replica',
  stage: 'store',
  core: false,
  minutes: 8,
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 8000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    brokersSuffer('crash', 'leader'),
    brokersSuffer('lose-disk', 'leader'),
    // As long as the broker is away: does anybody serve?
    {do: 'probe', within: 8000},
    brokersSuffer('restart', 'leader'),
    {do: 'finish', program: 'checkout', within: 40_000},
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
        id: 'third',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['one-replica', 'no-leader'],
  shipped: lost,
  control: {
    'none-lost': 'holds',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  fixes: [
    {
      id: 'acks-all',
      codes: ['one-replica', 'no-leader'],
      right: false,
      promise: lost,
    },
    {
      id: 'min-isr-2',
      codes: ['one-replica', 'no-leader'],
      right: false,
      promise: lost,
    },
    {
      id: 'three-replicas',
      right: true,
      promise: {...lost, 'none-lost': 'holds', 'in-service': 'holds'},
    },
  ],
});
