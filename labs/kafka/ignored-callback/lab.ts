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
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const ignoredCallback = defineLab({
  id: 'ignored-callback',
  stage: 'produce',
  core: false,
  minutes: 10,
  languages: ['java'],
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('pause', 'one-follower'),
    // Until the ISR has shrunk, acks=all waits for the broker that stands still.
    onKafka({do: 'isr', size: 2, within: 20_000}),
    {do: 'orders', through: 100, within: 30_000},
    brokersSuffer('resume', 'one-follower'),
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.1},
      {id: 'half', from: 0.1, to: 0.6},
      {id: 'all', from: 0.6, to: 1},
    ],
  },
  codes: ['yes-after-refusal'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'catch-and-log',
      codes: ['yes-after-refusal'],
      right: false,
      promise: lost,
    },
    {
      id: 'larger-buffer',
      codes: ['yes-after-refusal'],
      right: false,
      promise: lost,
    },
    {
      id: 'flush',
      codes: ['yes-after-refusal'],
      right: false,
      promise: lost,
    },
    {id: 'check-the-error', right: true, promise: kept},
  ],
});
