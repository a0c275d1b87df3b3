import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  ordersTopic,
  takeHold,
  topic,
} from '../../../src/systems/kafka/evidence/plan.js';

const torn = {
  'none-lost': 'holds',
  'all-or-nothing': 'breaks',
  'told-the-truth': 'holds',
  'each-once': 'holds',
  visible: 'holds',
} as const;
const whole = {...torn, 'all-or-nothing': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
];

/** Checkout starts again; what it acknowledges must be readable. Then it takes the rest. */
const goOn: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 14, within: 30_000},
  {do: 'readable', within: 2000},
  {do: 'caught-up', within: 30_000},
  {do: 'orders', through: 20, within: 30_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShipRest,
];

/** Each order makes two requests: the second of the next order is held. */
const betweenTheTwo: readonly Step[] = [
  takeHold({
    request: 'produce',
    of: 'checkout',
    what: 'hold-request',
    from: 2,
    count: 1,
  }),
  {do: 'hand-out', through: 14},
  {do: 'struck', within: 10_000},
  kafkaPremise('one-half-stored'),
];

const killed: readonly Step[] = [{do: 'kill', program: 'checkout'}, {do: 'release'}];

const zombie: readonly Step[] = [
  ...begin,
  ...betweenTheTwo,
  {do: 'take-over', program: 'checkout'},
  // The second one has made itself known, and has dealt with the order that the first has in hand.
  {do: 'acknowledged', count: 13, within: 20_000},
  {do: 'premise', premise: 'elder-lives'},
  {do: 'release'},
  {do: 'elder-ended', program: 'checkout', within: 20_000},
  ...goOn.slice(1),
];

export const transaction = defineLab({
  id: 'transaction',
  stage: 'produce',
  core: false,
  minutes: 14,
  orders: 20,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('invoices', 'other-half', {partitions: 1}),
  ],
  inServiceWithin: 8000,
  plan: [...begin, ...betweenTheTwo, ...killed, ...goOn],
  predict: {
    about: 'orders-torn',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'some', from: 2, to: 8},
      {id: 'half', from: 9, to: 20},
    ],
  },
  codes: ['half-sent'],
  shipped: torn,
  control: whole,
  fixes: [
    {
      id: 'idempotence',
      codes: ['half-sent'],
      right: false,
      promise: torn,
    },
    {
      id: 'invoice-first',
      codes: ['half-sent'],
      right: false,
      promise: torn,
    },
    {
      id: 'transaction',
      right: true,
      promise: whole,
    },
    {
      id: 'killed-at-commit',
      filesOf: 'transaction',
      plan: [
        ...begin,
        takeHold({
          request: 'end-txn',
          of: 'checkout',
          what: 'hold-request',
          from: 1,
          count: 1,
        }),
        {do: 'hand-out', through: 14},
        {do: 'struck', within: 10_000},
        ...killed,
        ...goOn,
      ],
      right: true,
      promise: whole,
    },
    {
      id: 'reads-uncommitted',
      codes: ['read-uncommitted'],
      right: false,
      promise: torn,
    },
    {
      id: 'new-id-each-start',
      codes: ['open-transaction'],
      right: false,
      promise: {...whole, visible: 'breaks'},
    },
    {
      id: 'zombie-fenced',
      filesOf: 'transaction',
      plan: zombie,
      right: true,
      promise: whole,
    },
    {
      id: 'zombie-idempotent',
      codes: ['sent-twice'],
      filesOf: 'idempotence',
      plan: zombie,
      right: false,
      promise: {...whole, 'each-once': 'breaks'},
    },
  ],
});
