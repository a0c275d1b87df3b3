import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic, takeHold} from '../../../src/systems/kafka/evidence/plan.js';
import {
  nothingWaits,
  table,
  takeHoldOf,
} from '../../../src/systems/postgres/evidence/plan.js';

const twice = {
  'none-lost': 'holds',
  'each-once': 'breaks',
  'told-the-truth': 'holds',
} as const;
const once = {...twice, 'each-once': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'relay'},
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
  nothingWaits('outbox'),
];

/** What is next is taken; the relay dies over the `nth` order, and is started again. */
const diesOver = (nth: number, hold: Step): readonly Step[] => [
  hold,
  {do: 'hand-out', through: nth},
  {do: 'struck', within: 20_000},
  {do: 'kill', program: 'relay'},
  {do: 'release'},
  {do: 'start', program: 'relay'},
  {do: 'orders', through: nth + 4, within: 20_000},
  nothingWaits('outbox'),
];

const next = {of: 'relay', from: 1, count: 1} as const;

/** The brokers do not have it. */
const notSent = takeHold({request: 'produce', what: 'hold-request', ...next});
/** The brokers have it, and the row is not marked. */
const notMarked = takeHoldOf({request: 'commit', what: 'hold-request', ...next});

/** A second relay looks while the first one has order 21 in hand. */
const sideBySide: readonly Step[] = [
  notMarked,
  {do: 'hand-out', through: 21},
  {do: 'struck', within: 20_000},
  takeHoldOf({request: 'statement', what: 'hold-reply', ...next}),
  {do: 'take-over', program: 'relay'},
  {do: 'struck', within: 20_000},
  {do: 'release'},
];

export const outboxRelay = defineLab({
  id: 'outbox-relay',
  stage: 'produce',
  core: false,
  minutes: 12,
  orders: 30,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    table('placed', 'answers', {table: 'orders', shows: ['item', 'cents']}),
    table('outbox', 'outbox', {
      table: 'outbox',
      doneBy: 'sent_at',
      shows: ['n', 'sent_at'],
    }),
    table('shipments', 'effects', {table: 'shipments', shows: ['n', 'item']}),
  ],
  inServiceWithin: 10_000,
  plan: [
    ...begin,
    ...diesOver(11, notSent),
    ...diesOver(16, notMarked),
    ...sideBySide,
    {do: 'orders', through: 30, within: 20_000},
    {do: 'finish', program: 'checkout', within: 30_000},
    {do: 'stop', program: 'relay', within: 20_000},
    ...healReadShipRest,
  ],
  controlPlan: [
    ...begin,
    {do: 'orders', through: 30, within: 20_000},
    {do: 'finish', program: 'checkout', within: 30_000},
    {do: 'stop', program: 'relay', within: 20_000},
    ...healReadShipRest,
  ],
  predict: {
    about: 'orders-repeated',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'some', from: 2, to: 12},
      {id: 'many', from: 13, to: 30},
    ],
  },
  codes: ['sent-not-marked'],
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'idempotent',
      codes: ['sent-not-marked'],
      right: false,
      promise: twice,
    },
    {
      id: 'skip-locked',
      codes: ['sent-not-marked'],
      right: false,
      promise: twice,
    },
    {
      id: 'mark-first',
      codes: ['marked-not-sent'],
      right: false,
      promise: {...once, 'none-lost': 'breaks', 'each-once': 'either'},
    },
    {
      id: 'absorb',
      right: true,
      promise: once,
    },
    {
      id: 'claim-and-absorb',
      right: true,
      promise: once,
    },
  ],
});
