import {
  allRequests,
  defineLab,
  healReadShip,
  type Step,
} from '../../../src/engine/plan/define.js';
import {
  onKafka,
  ordersTopic,
  takeHold,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'shipping'},
  onKafka({do: 'joined', program: 'shipping', within: 20_000}),
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'shipped', through: 20, within: 20_000},
];
/** Checkout is deployed again, and knows the new partitions; shipping runs on and does not. */
const grow: readonly Step[] = [
  onKafka({do: 'add-partitions', total: 3}),
  {do: 'stop', program: 'checkout'},
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 60, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  onKafka({do: 'unaware', program: 'shipping'}),
];
const deployAgain: readonly Step[] = [
  {do: 'stop', program: 'shipping'},
  {do: 'start', program: 'shipping'},
  onKafka({do: 'joined', program: 'shipping', within: 20_000}),
  ...healReadShip,
];

export const newPartition = defineLab({
  id: 'new-partition',
  stage: 'consume',
  core: false,
  minutes: 10,
  orders: 60,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [...begin, ...grow, ...deployAgain],
  predict: {
    choices: [
      {
        id: 'none',
        from: 0,
        to: 0,
      },
      {id: 'few', from: 0.001, to: 0.04},
      {id: 'most', from: 0.04, to: 0.55},
      {id: 'all', from: 0.55, to: 1},
    ],
  },
  codes: ['passed-unasked'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'shorter-metadata-age',
      codes: ['passed-unasked'],
      right: false,
      plan: [
        ...begin,
        takeHold({
          request: 'metadata',
          of: 'shipping',
          what: 'hold-request',
          from: 1,
          count: allRequests,
        }),
        ...grow,
        {do: 'release'},
        ...deployAgain,
      ],
      promise: lost,
    },
    {
      id: 'earliest',
      right: true,
      promise: kept,
    },
  ],
});
