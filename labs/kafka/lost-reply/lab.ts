import {
  defineLab,
  healReadShip,
  type PropertyPromise,
  type Step,
} from '../../../src/engine/plan/define.js';
import {ordersTopic, takeHold} from '../../../src/systems/kafka/evidence/plan.js';

const once: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const twice: PropertyPromise = {...once, 'each-once': 'breaks'};

const planWith = (replies: number): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
  takeHold({
    request: 'produce',
    of: 'checkout',
    what: 'drop-reply',
    from: 1,
    count: replies,
  }),
  {do: 'orders', through: 20, within: 20_000},
  {do: 'struck', within: 5000, times: replies},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShip,
];

export const lostReply = defineLab({
  id: 'lost-reply',
  stage: 'produce',
  core: true,
  minutes: 8,
  languages: ['typescript', 'java'],
  orders: 20,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: planWith(1),
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'ten', from: 2, to: 20},
    ],
  },
  codes: ['sent-again-plain'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'longer-timeout',
      codes: ['sent-again-plain'],
      right: false,
      promise: twice,
    },
    {
      id: 'no-retries',
      codes: ['no-while-unknown'],
      right: false,
      promise: {...once, 'told-the-truth': 'breaks'},
    },
    {
      id: 'new-producer-each-try',
      codes: ['sent-again-as-new'],
      plan: planWith(2),
      right: false,
      promise: twice,
    },
    {
      id: 'shipping-remembers',
      right: true,
      promise: once,
    },
    {
      id: 'idempotent',
      right: true,
      promise: once,
    },
  ],
});
