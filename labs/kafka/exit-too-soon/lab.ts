import {
  allRequests,
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  onKafka,
  ordersTopic,
  takeHold,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const exitTooSoon = defineLab({
  id: 'exit-too-soon',
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
    // A slow network: the requests are written, and no broker has heard of them yet.
    takeHold({
      request: 'produce',
      of: 'checkout',
      what: 'hold-request',
      from: 1,
      count: allRequests,
    }),
    {
      do: 'orders-while-faulty',
      through: 100,
      stuckAfter: 500,
      within: 10_000,
      enough: 10,
    },
    {do: 'struck', within: 5000},
    // Long enough for every program that would end by itself, whatever else the machine does.
    {do: 'closing-time', within: 3000},
    {do: 'release'},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  // The program exits while its last sends are under way, on a quick network, too: here they arrive first.
  controlPlan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'readable', within: 10_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.05},
      {id: 'half', from: 0.05, to: 0.75},
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['yes-before-reply'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'acks-all',
      codes: ['yes-before-reply'],
      right: false,
      promise: lost,
    },
    {
      id: 'more-retries',
      codes: ['yes-before-reply'],
      right: false,
      promise: lost,
    },
    {
      id: 'wait-a-moment',
      codes: ['yes-before-reply'],
      right: false,
      promise: lost,
    },
    {
      id: 'await-each',
      right: true,
      promise: kept,
    },
    {
      id: 'drain',
      right: true,
      promise: kept,
    },
  ],
});
