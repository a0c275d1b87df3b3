import {
  allRequests,
  defineLab,
  healReadShip,
  type PropertyPromise,
  type Step,
} from '../../../src/engine/plan/define.js';
import {ordersTopic, takeHold} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks', 'each-once': 'breaks'};

const begin: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
];

/** So many replies to checkout are lost. */
const loses = (count: number): Step =>
  takeHold({request: 'produce', of: 'checkout', what: 'drop-reply', from: 1, count});

export const reusedSequence = defineLab({
  id: 'reused-sequence',
  stage: 'produce',
  core: false,
  minutes: 9,
  orders: 20,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    ...begin,
    // Every reply is lost until checkout has said something: its retries are used up, then.
    loses(allRequests),
    {do: 'heard', through: 11, within: 5000},
    {do: 'struck', within: 5000, times: 2},
    {do: 'premise', premise: 'gave-up'},
    {do: 'release'},
    {do: 'heard', through: 20, within: 20_000},
    {do: 'closing-time', within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'rest', from: 2, to: 20},
    ],
  },
  codes: ['number-reused', 'sent-again-as-new'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'more-retries',
      codes: ['number-reused', 'sent-again-as-new'],
      right: false,
      promise: lost,
    },
    {
      id: 'side-by-side',
      codes: ['number-reused', 'sent-again-as-new'],
      right: false,
      // One reply is lost, and no send fails.
      plan: [
        ...begin,
        loses(1),
        {do: 'orders', through: 20, within: 20_000},
        {do: 'struck', within: 5000},
        {do: 'finish', program: 'checkout', within: 20_000},
        ...healReadShip,
      ],
      promise: lost,
    },
    {
      id: 'say-no',
      codes: ['number-reused', 'no-while-unknown'],
      right: false,
      promise: {...kept, 'none-lost': 'breaks', 'told-the-truth': 'breaks'},
    },
    {
      id: 'same-order-first',
      right: true,
      promise: kept,
    },
    {
      id: 'new-producer',
      right: true,
      promise: kept,
    },
  ],
});
