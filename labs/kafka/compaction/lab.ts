import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {onKafka, ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const compaction = defineLab({
  id: 'compaction',
  stage: 'store',
  core: false,
  minutes: 10,
  orders: 101,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'time-passes', ms: 1500},
    // One more begins a new segment: what is in the old one may be cleaned now.
    {do: 'orders', through: 101, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    onKafka({do: 'cleaned', within: 30_000}),
    ...healReadShip,
  ],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.2},
      {id: 'most', from: 0.2, to: 1},
    ],
  },
  codes: ['compacted-away'],
  shipped: lost,
  // Shipping is there all the time: it has read each order before the cleaner comes.
  controlPlan: [
    {do: 'start', program: 'shipping'},
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 101, within: 20_000},
    {do: 'shipped', through: 101, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  control: kept,
  fixes: [
    {id: 'compact-and-delete', codes: ['compacted-away'], right: false, promise: lost},
    {id: 'keep-for-ever', codes: ['compacted-away'], right: false, promise: lost},
    {id: 'order-as-key', right: true, promise: kept},
    {id: 'delete-by-time', right: true, promise: kept},
  ],
});
