import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds', 'each-once': 'either'} as const;
const keptOnce = {...kept, 'each-once': 'holds'} as const;

export const cutOffLeader = defineLab({
  id: 'cut-off-leader',
  title: 'A leader that is cut off',
  stage: 'store',
  core: false,
  minutes: 10,
  claim:
    'A leader that is cut off goes on saying yes, and all that it said yes to is cut away later.',
  cause:
    'acks=1: the cut-off leader said "yes" alone, while the others had chosen a new leader.',
  orders: 600,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 15_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('cut-off', 'leader'),
    {do: 'orders-while-faulty', through: 300, stuckAfter: 1000, within: 10_000},
    onKafka({do: 'new-leader', within: 20_000}),
    // Two leaders now, one of them without knowing: checkout still speaks with the first.
    {do: 'orders-while-faulty', through: 600, stuckAfter: 1000, within: 10_000},
    brokersSuffer('rejoin', 'leader'),
    {do: 'probe', within: 30_000},
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    question: 'How many of the 600 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: no broker died, and no disk was lost', from: 0, to: 0},
      {
        id: 'few',
        text: 'A few: those sent before the others noticed',
        from: 0.001,
        to: 0.4,
      },
      {id: 'most', text: 'Most: all that were sent since the cut', from: 0.4, to: 0.99},
      {id: 'all', text: 'All of them', from: 0.99, to: 1},
    ],
    hints: [
      'Checkout has a connection to the first leader, and that connection works.',
      'The first leader learns of the new one from the controller, which it cannot reach.',
      'When it comes back it must become a follower. What does a follower do with records that its leader does not have?',
    ],
  },
  shipped: lost,
  control: keptOnce,
  fixes: [
    {
      id: 'more-retries',
      title: 'Retry more often',
      right: false,
      promise: lost,
      why: 'No send failed: the cut-off leader answered every one of them.',
      remains: 'A retry mends an error that somebody saw. Here nobody saw one.',
    },
    {
      id: 'shorter-metadata-age',
      title: 'Refresh metadata twice a second',
      right: false,
      promise: {...lost, 'each-once': 'either'},
      why: 'Until the others have a new leader there is no news to refresh, and all that is acknowledged in that time is lost. Nor is it sure that a broker that knows is asked.',
      remains:
        'It can shorten the time in which orders are lost. It cannot make it zero.',
    },
    {
      id: 'acks-all',
      title: 'Wait for all in-sync replicas (acks=all)',
      right: true,
      promise: kept,
      why: 'The cut-off leader cannot shrink the ISR without the controller, so it waits for followers that never fetch, and never says yes.',
      remains:
        'Orders that it was handed wait until the cut is noticed. A batch that is sent again may be stored twice.',
    },
    {
      id: 'acks-all-idempotent',
      title: 'acks=all and an idempotent producer',
      right: true,
      promise: keptOnce,
      why: 'As acks=all; the sequence number lets the new leader recognise what is sent again.',
      remains:
        'Customers wait as long as the cut is not noticed. A shop that must answer at once can only say "pending".',
    },
  ],
  interview: [
    'Losing a leader does not take a crash. A leader that loses the controller and its followers, but not its clients, goes on accepting acks=1 writes. The rest of the cluster elects a new leader after the session timeout, and when the old one returns it truncates everything the new one does not have.',
    'With acks=all it cannot say yes: the followers do not fetch, and without the controller it cannot shrink the ISR to itself. So acks=all with min.insync.replicas=2 turns a silent loss into a delay.',
  ],
  sources: [
    {title: 'Kafka documentation 4.3: replication, in-sync replicas', where: 'design'},
    {title: 'KIP-497: Add inter-broker API to alter ISR', where: 'KIP-497'},
  ],
});
