import {
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const fireAndForget = defineLab({
  id: 'fire-and-forget',
  stage: 'produce',
  core: false,
  minutes: 6,
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    // Nobody waits for these sends: now they have arrived.
    {do: 'readable', within: 10_000},
    onKafka({do: 'replicated', within: 10_000}),
    {do: 'big-orders', every: 5, bytes: 200_000},
    kafkaPremise('too-large'),
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'ten', from: 1, to: 10},
      {id: 'more', from: 11, to: 100},
    ],
  },
  codes: ['asked-for-no-reply'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'more-retries',
      codes: ['asked-for-no-reply'],
      right: false,
      promise: lost,
    },
    {
      id: 'longer-timeout',
      codes: ['asked-for-no-reply'],
      right: false,
      promise: lost,
    },
    {
      id: 'acks-1',
      right: true,
      promise: kept,
    },
    {
      id: 'acks-all',
      right: true,
      promise: kept,
    },
  ],
});
