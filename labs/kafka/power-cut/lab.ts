import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
} as const;

export const powerCut = defineLab({
  id: 'power-cut',
  stage: 'store',
  core: false,
  minutes: 10,
  orders: 300,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 300, within: 30_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('power-cut', 'all'),
    brokersSuffer('restart', 'all'),
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'last', from: 0.001, to: 0.75},
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['not-on-disk'],
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  fixes: [
    {
      id: 'min-isr-3',
      codes: ['not-on-disk'],
      right: false,
      promise: lost,
    },
    {
      id: 'flush-every-second',
      codes: ['not-on-disk'],
      right: false,
      promise: lost,
    },
    {
      id: 'flush-every-message',
      right: true,
      promise: {...lost, 'none-lost': 'holds'},
    },
  ],
});
