import {defineLab, healReadShipRest} from '../../../src/engine/plan/define.js';
import {ordersTopic, topic} from '../../../src/systems/kafka/evidence/plan.js';

const kept = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'no-stall': 'holds',
} as const;
const lost = {...kept, 'none-lost': 'breaks'} as const;

export const streamsDrops = defineLab({
  id: 'streams-drops',
  stage: 'consume',
  core: false,
  minutes: 10,
  languages: ['java'],
  libraries: ['kafka-streams'],
  orders: 100,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('orders.dead', 'dead-letters', {partitions: 1}),
  ],
  inServiceWithin: 10_000,
  plan: [
    {do: 'guest-order', nth: 31},
    {do: 'start', program: 'checkout'},
    {do: 'start', program: 'shipping'},
    // A topology takes seconds to begin.
    {do: 'orders', through: 20, within: 20_000},
    {do: 'shipped', through: 20, within: 60_000},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    {do: 'handled', stuckAfter: 4000, within: 20_000},
    ...healReadShipRest,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'rest', from: 2, to: 70},
      {id: 'all', from: 71, to: 100},
    ],
  },
  codes: ['skipped-after-error'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'default-handler',
      codes: ['stuck-at-one'],
      right: false,
      promise: {...kept, 'no-stall': 'breaks'},
    },
    {
      id: 'filter',
      codes: ['skipped-after-error'],
      right: false,
      promise: lost,
    },
    {
      id: 'misspelt',
      codes: ['skipped-after-error'],
      right: false,
      promise: lost,
    },
    {id: 'dead-letters', right: true, promise: kept},
  ],
});
