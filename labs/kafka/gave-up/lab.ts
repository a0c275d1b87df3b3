import {
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
  takeHold,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'in-service': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const gaveUp = defineLab({
  id: 'gave-up',
  stage: 'produce',
  core: false,
  minutes: 8,
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    // Ten orders are stored on all three brokers, and the reply has not arrived when the leader dies.
    takeHold({
      request: 'produce',
      of: 'checkout',
      what: 'hold-reply',
      from: 1,
      count: 1,
    }),
    {do: 'orders-while-faulty', through: 60, stuckAfter: 200, within: 10_000},
    {do: 'struck', within: 5000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('leader-leads'),
    brokersSuffer('crash', 'leader'),
    {do: 'orders', through: 100, within: 30_000},
    onKafka({do: 'new-leader', within: 15_000}),
    {do: 'probe', within: 15_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 10},
      {
        id: 'forty',
        from: 11,
        to: 40,
      },
      {id: 'all', from: 41, to: 100},
    ],
  },
  codes: ['gave-up-then-yes'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'acks-all',
      codes: ['gave-up-then-yes'],
      right: false,
      promise: lost,
    },
    {
      id: 'say-no',
      codes: ['no-while-unknown'],
      right: false,
      promise: {...kept, 'told-the-truth': 'breaks'},
    },
    {
      id: 'longer-budget',
      right: true,
      promise: kept,
    },
    {
      id: 'pending-and-resend',
      right: true,
      promise: kept,
    },
  ],
});
