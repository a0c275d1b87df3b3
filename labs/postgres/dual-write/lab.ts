import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {brokersSuffer, ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {table, takeHoldOf} from '../../../src/systems/postgres/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

/** Orders come, and one of them is from somebody who cannot pay. */
const begin: readonly Step[] = [
  {do: 'guest-order', nth: 8},
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
];

/** The rows are committed, and checkout is killed before it hears of it. */
const killedAfterCommit: readonly Step[] = [
  takeHoldOf({
    request: 'commit',
    of: 'checkout',
    what: 'hold-reply',
    from: 1,
    count: 1,
  }),
  {do: 'hand-out', through: 21},
  {do: 'struck', within: 10_000},
  {do: 'kill', program: 'checkout'},
  {do: 'release'},
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 30, within: 20_000},
];

/** Nobody dies, and no broker answers for a while. */
const brokersAway: readonly Step[] = [
  brokersSuffer('out-of-reach', 'all'),
  {do: 'heard', through: 34, within: 30_000},
  // Long enough for whoever tries again to fail.
  {do: 'time-passes', ms: 3000, open: true},
  brokersSuffer('rejoin', 'all'),
];

export const dualWrite = defineLab({
  id: 'dual-write',
  stage: 'produce',
  core: true,
  minutes: 12,
  languages: ['typescript', 'java'],
  libraries: ['postgresql'],
  orders: 50,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    table('placed', 'answers', {table: 'orders', shows: ['item', 'cents']}),
    table('outbox', 'outbox', {
      table: 'outbox',
      doneBy: 'sent_at',
      shows: ['n', 'sent_at'],
      optional: true,
    }),
  ],
  inServiceWithin: 10_000,
  plan: [
    ...begin,
    ...killedAfterCommit,
    ...brokersAway,
    {do: 'orders', through: 50, within: 30_000},
    {do: 'finish', program: 'checkout', within: 30_000},
    ...healReadShipRest,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'some', from: 2, to: 8},
      {id: 'many', from: 9, to: 50},
    ],
  },
  codes: ['committed-not-sent'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'send-inside',
      codes: ['sent-not-committed'],
      right: false,
      promise: {...kept, 'told-the-truth': 'breaks'},
    },
    {
      id: 'kafka-transaction',
      codes: ['committed-not-sent'],
      right: false,
      promise: lost,
    },
    {
      id: 'retry-in-memory',
      codes: ['committed-not-sent'],
      right: false,
      promise: lost,
    },
    {
      id: 'mark-before-send',
      codes: ['marked-not-sent'],
      right: false,
      promise: lost,
    },
    {
      id: 'outbox',
      right: true,
      promise: {...kept, 'each-once': 'either'},
    },
  ],
});
