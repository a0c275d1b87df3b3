import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const twice = {
  'none-lost': 'holds',
  'each-once': 'breaks',
  'told-the-truth': 'holds',
} as const;
const once = {...twice, 'each-once': 'holds'} as const;

/**
 * The warehouse takes its time over the 31st parcel, and a second shipping stands by. `patience`: how long
 * nothing may move until it does so again, in milliseconds; longer than any poll interval here, and a rebalance.
 */
const takesItsTime = (patience: number): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'hold-call', program: 'shipping', call: 'shipped', nth: 31, effect: 'none'},
  {do: 'start', program: 'shipping'},
  {do: 'held', within: 20_000},
  {do: 'take-over', program: 'shipping'},
  {do: 'settled', through: 100, stuckAfter: patience, within: 90_000},
  {do: 'let-go'},
  ...healReadShip,
];

export const pollInterval = defineLab({
  id: 'poll-interval',
  stage: 'consume',
  core: false,
  minutes: 12,
  languages: ['java'],
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: takesItsTime(30_000),
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'thirty', from: 2, to: 29},
      {id: 'more', from: 30, to: 100},
    ],
  },
  codes: ['lost-the-partition'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'longer-session',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    {
      id: 'longer-interval',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    {
      id: 'fewer-records',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    {
      id: 'new-protocol',
      codes: ['lost-the-partition'],
      right: false,
      promise: twice,
    },
    // Whoever goes on polling is never put out: there is nothing to wait for.
    {id: 'pause-and-poll', right: true, plan: takesItsTime(8000), promise: once},
  ],
});
