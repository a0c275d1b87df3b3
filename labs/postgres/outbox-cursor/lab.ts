import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {table, takeHoldOf} from '../../../src/systems/postgres/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

/** The orders from `first` to `last` are placed one after the other: only the fault makes two transactions overlap. */
const oneByOne = (first: number, last: number): readonly Step[] =>
  Array.from({length: last - first + 1}, (_, index) => ({
    ...{do: 'orders', through: first + index, within: 20_000},
  }));

/** The 11th order's COMMIT is on the way for long; others commit after it, and before it. */
const commitsLate: readonly Step[] = [
  takeHoldOf({
    request: 'commit',
    of: 'checkout',
    what: 'hold-request',
    from: 1,
    count: 1,
  }),
  {do: 'hand-out', through: 11},
  {do: 'struck', within: 20_000},
  {do: 'hand-out', through: 14},
  {do: 'acknowledged', count: 13, within: 20_000},
  // The relay has looked since, and has seen what it could see.
  takeHoldOf({
    request: 'statement',
    of: 'relay',
    what: 'hold-reply',
    from: 1,
    count: 1,
  }),
  {do: 'hand-out', through: 15},
  {do: 'struck', within: 20_000},
  {do: 'release'},
];

const closing: readonly Step[] = [
  {do: 'finish', program: 'checkout', within: 30_000},
  {do: 'stop', program: 'relay', within: 20_000},
  ...healReadShipRest,
];

export const outboxCursor = defineLab({
  id: 'outbox-cursor',
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
      passedBy: {
        table: 'relay_position',
        upTo: {n: 'last_n', created_at: 'last_at', tx: 'after_tx'},
      },
      shows: ['n', 'sent_at'],
    }),
    table('position', 'state', {
      table: 'relay_position',
      shows: ['last_n', 'last_at', 'after_tx'],
      optional: true,
    }),
  ],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'relay'},
    {do: 'start', program: 'checkout'},
    ...oneByOne(1, 10),
    ...commitsLate,
    ...oneByOne(15, 30),
    ...closing,
  ],
  controlPlan: [
    {do: 'start', program: 'relay'},
    {do: 'start', program: 'checkout'},
    ...oneByOne(1, 30),
    ...closing,
  ],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'four', from: 2, to: 5},
      {id: 'many', from: 6, to: 30},
    ],
  },
  codes: ['passed-by-position'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'longer-pause',
      codes: ['passed-by-position'],
      right: false,
      promise: lost,
    },
    {
      id: 'by-time',
      codes: ['passed-by-position'],
      right: false,
      promise: lost,
    },
    {
      id: 'claim',
      right: true,
      promise: kept,
    },
    {
      id: 'below-oldest',
      right: true,
      promise: kept,
    },
  ],
});
