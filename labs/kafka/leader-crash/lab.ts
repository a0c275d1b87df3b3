import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

export const leaderCrash = defineLab({
  id: 'leader-crash',
  stage: 'produce',
  core: true,
  minutes: 10,
  languages: ['typescript', 'java'],
  orders: 1000,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    brokersSuffer('pause', 'followers'),
    // A paused follower keeps its place in the ISR until its session of 3 s is over: the leader
    // must be dead by then, or acks=all would have stopped waiting for the followers.
    // A slow machine takes fewer orders in that time: 250 are three quarters of all, and more.
    {
      do: 'orders-while-faulty',
      through: 1000,
      stuckAfter: 1000,
      within: 2000,
      enough: 250,
    },
    kafkaPremise('follower-in-isr'),
    brokersSuffer('crash', 'leader'),
    brokersSuffer('resume', 'followers'),
    onKafka({do: 'new-leader', within: 15_000}),
    {do: 'probe', within: 15_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.01},
      {id: 'half', from: 0.01, to: 0.75},
      {id: 'nearly-all', from: 0.75, to: 1},
    ],
  },
  codes: ['asked-for-one-copy'],
  shipped: {
    'none-lost': 'breaks',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  control: {
    'none-lost': 'holds',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  fixes: [
    {
      id: 'more-retries',
      codes: ['asked-for-one-copy'],
      right: false,
      promise: {
        'none-lost': 'breaks',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
    },
    {
      id: 'min-isr-only',
      codes: ['asked-for-one-copy'],
      right: false,
      promise: {
        'none-lost': 'breaks',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
    },
    {
      id: 'acks-all',
      right: true,
      promise: {
        'none-lost': 'holds',
        'each-once': 'either',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
    },
    {
      id: 'acks-all-idempotent',
      right: true,
      promise: {
        'none-lost': 'holds',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
    },
  ],
});
