import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const good = {
  'none-lost': 'holds',
  'each-once': 'either',
  'told-the-truth': 'holds',
  visible: 'holds',
  'in-service': 'holds',
} as const;

export const minIsrEqualsRf = defineLab({
  id: 'min-isr-equals-rf',
  stage: 'store',
  core: false,
  minutes: 8,
  orders: 40,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 20, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('crash', 'one-follower'),
    // Until the ISR has shrunk, acks=all waits for the dead broker, whatever the minimum is.
    onKafka({do: 'isr', size: 2, within: 20_000}),
    {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000, enough: 1},
    {do: 'probe', within: 4000},
    {do: 'readable', within: 2000},
    brokersSuffer('restart', 'one-follower'),
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    about: 'seconds-waited',
    choices: [
      {
        id: 'not',
        from: 0,
        to: 1,
      },
      {
        id: 'shrink',
        from: 1.001,
        to: 10,
      },
      {
        id: 'return',
        from: 10.001,
        to: Infinity,
      },
    ],
  },
  codes: ['isr-below-the-floor'],
  shipped: {...good, 'in-service': 'breaks'},
  control: {...good, 'each-once': 'holds'},
  fixes: [
    {
      id: 'acks-1',
      codes: ['below-the-high-watermark'],
      right: false,
      promise: {...good, visible: 'breaks'},
    },
    {
      id: 'min-isr-2',
      right: true,
      promise: good,
    },
  ],
});
