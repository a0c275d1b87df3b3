import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

/** The followers get no records any more, until the leader is alone in the ISR; orders go on. */
const followersLag = (enough?: number): readonly Step[] => [
  onKafka({do: 'replicated', within: 10_000}),
  kafkaPremise('follower-in-isr'),
  brokersSuffer('hold-back', 'followers'),
  // A follower that has all there is does not lag: it leaves the ISR only when orders come.
  {
    ...{do: 'orders-while-faulty', through: 40, stuckAfter: 6000, within: 20_000},
    ...(enough === undefined ? {} : {enough}),
  },
  onKafka({do: 'isr', size: 1, within: 20_000}),
];

export const uncleanElection = defineLab({
  id: 'unclean-election',
  stage: 'store',
  core: false,
  minutes: 12,
  orders: 60,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 8000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 20, within: 20_000},
    ...followersLag(10),
    brokersSuffer('crash', 'leader'),
    brokersSuffer('rejoin', 'followers'),
    // As long as the old leader is away: does anybody serve?
    {do: 'probe', within: 8000},
    brokersSuffer('restart', 'leader'),
    {do: 'orders', through: 60, within: 30_000},
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    choices: [
      {
        id: 'none',
        from: 0,
        to: 0,
      },
      {id: 'few', from: 0.001, to: 0.1},
      {id: 'third', from: 0.1, to: 0.5},
      {id: 'most', from: 0.5, to: 1},
    ],
  },
  codes: ['isr-was-one'],
  shipped: lost,
  control: {...kept, 'each-once': 'holds'},
  fixes: [
    {
      id: 'more-retries',
      codes: ['isr-was-one'],
      right: false,
      promise: lost,
    },
    {
      id: 'idempotence',
      codes: ['isr-was-one'],
      right: false,
      promise: lost,
    },
    {
      id: 'clean-only',
      codes: ['no-leader'],
      right: true,
      promise: {...kept, 'in-service': 'breaks'},
    },
    {
      id: 'min-isr-2',
      right: true,
      promise: kept,
    },
    {
      id: 'shipping-was-faster',
      codes: ['passed-unasked'],
      plan: [
        {do: 'start', program: 'checkout'},
        {do: 'start', program: 'shipping'},
        {do: 'orders', through: 20, within: 20_000},
        {do: 'shipped', through: 20, within: 20_000},
        ...followersLag(),
        {do: 'shipped', through: 40, within: 20_000},
        {do: 'stop', program: 'shipping'},
        brokersSuffer('crash', 'leader'),
        brokersSuffer('rejoin', 'followers'),
        {do: 'probe', within: 8000},
        brokersSuffer('restart', 'leader'),
        {do: 'orders', through: 60, within: 30_000},
        {do: 'finish', program: 'checkout', within: 40_000},
        ...healReadShip,
      ],
      right: false,
      promise: lost,
    },
  ],
});
