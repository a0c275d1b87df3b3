import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds', 'each-once': 'either'} as const;
const keptOnce = {...kept, 'each-once': 'holds'} as const;

export const cutOffLeader = defineLab({
  id: 'cut-off-leader',
  stage: 'store',
  core: false,
  minutes: 10,
  orders: 600,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 15_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('follower-in-isr'),
    brokersSuffer('cut-off', 'leader'),
    {
      do: 'orders-while-faulty',
      through: 300,
      stuckAfter: 1000,
      within: 10_000,
      enough: 50,
    },
    onKafka({do: 'new-leader', within: 20_000}),
    // Two leaders now, one of them without knowing: checkout still speaks with the first.
    {
      do: 'orders-while-faulty',
      through: 600,
      stuckAfter: 1000,
      within: 10_000,
      enough: 50,
    },
    brokersSuffer('rejoin', 'leader'),
    {do: 'probe', within: 30_000},
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {
        id: 'few',
        from: 0.001,
        to: 0.4,
      },
      {id: 'most', from: 0.4, to: 0.99},
      {id: 'all', from: 0.99, to: 1},
    ],
  },
  codes: ['asked-for-one-copy'],
  shipped: lost,
  control: keptOnce,
  fixes: [
    {
      id: 'more-retries',
      codes: ['asked-for-one-copy'],
      right: false,
      promise: lost,
    },
    {
      id: 'shorter-metadata-age',
      codes: ['asked-for-one-copy'],
      right: false,
      promise: {...lost, 'each-once': 'either'},
    },
    {
      id: 'acks-all',
      right: true,
      promise: kept,
    },
    {
      id: 'acks-all-idempotent',
      right: true,
      promise: keptOnce,
    },
  ],
});
