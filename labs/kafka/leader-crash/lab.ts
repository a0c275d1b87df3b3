import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

export const leaderCrash = defineLab({
  id: 'leader-crash',
  title: 'acks=1 and a dying leader',
  stage: 'produce',
  core: true,
  minutes: 10,
  claim: 'acks=1 is one copy: when the leader dies, what only it had is gone.',
  cause: 'acks=1: "yes" was said when one broker had the order, and that broker died.',
  orders: 1000,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    brokersSuffer('pause', 'followers'),
    // A paused follower keeps its place in the ISR until its session of 3 s is over: the leader
    // must be dead by then, or acks=all would have stopped waiting for the followers.
    {do: 'orders-while-faulty', through: 1000, stuckAfter: 1000, within: 2000},
    kafkaPremise('followers-in-isr'),
    brokersSuffer('crash', 'leader'),
    brokersSuffer('resume', 'followers'),
    onKafka({do: 'new-leader', within: 15_000}),
    {do: 'probe', within: 15_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question: 'How many of the 1000 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: there are three replicas', from: 0, to: 0},
      {id: 'few', text: 'One or two: those in flight', from: 0.001, to: 0.01},
      {id: 'half', text: 'About half', from: 0.01, to: 0.75},
      {id: 'nearly-all', text: 'Nearly all', from: 0.75, to: 1},
    ],
    hints: [
      'With acks=1, who must have an order before the customer hears "yes"?',
      'The followers fetch from the leader. A paused process fetches nothing.',
      'Followers have the first 50 orders and hardly any more. The leader alone has the rest when it dies.',
    ],
  },
  shipped: {
    'none-lost': 'breaks',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  control: {
    'none-lost': 'holds',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  fixes: [
    {
      id: 'more-retries',
      title: 'Retry more often',
      right: false,
      promise: {
        'none-lost': 'breaks',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
      why: 'Nothing failed, so there was nothing to retry: the broker had said yes to every order.',
      remains:
        'Retries bring back sends that failed. They cannot bring back a record that was acknowledged and then lost.',
    },
    {
      id: 'min-isr-only',
      title: 'Two in-sync replicas (min.insync.replicas=2)',
      right: false,
      promise: {
        'none-lost': 'breaks',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
      why: 'min.insync.replicas is looked at only for sends with acks=all. With acks=1 the leader answers alone.',
      remains:
        'It is half of the cure. Without acks=all it only decides when records become visible.',
    },
    {
      id: 'acks-all',
      title: 'Wait for all in-sync replicas (acks=all)',
      right: true,
      promise: {
        'none-lost': 'holds',
        'each-once': 'either',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
      why: 'The answer comes when every replica in the ISR has the order, so whoever leads next has it too.',
      remains:
        'A batch whose answer was lost with the leader is sent again and may be stored twice. And with min.insync.replicas=1 the ISR may shrink to the leader alone: then "all" is one copy again.',
    },
    {
      id: 'acks-all-idempotent',
      title: 'acks=all and an idempotent producer',
      right: true,
      promise: {
        'none-lost': 'holds',
        'each-once': 'holds',
        'told-the-truth': 'holds',
        'in-service': 'holds',
      },
      why: 'acks=all keeps every acknowledged order; the sequence number lets the new leader recognise the batch that is sent again.',
      remains:
        'Safe against one dying leader. With min.insync.replicas=1 a second failure after the ISR has shrunk still loses: set it to 2. A new producer (after a restart) gets a new id, and its repeats are not recognised.',
    },
  ],
  interview: [
    'With acks=1 the producer is told "yes" when the leader alone has written the record. If the leader dies before the followers have fetched it, the record is gone, although it was acknowledged. The producer never sees an error, so retries do not help.',
    'I set acks=all with a replication factor of 3 and min.insync.replicas=2: the leader then answers when every replica in the ISR has the record, and refuses when fewer than two are in sync. The idempotent producer removes the repeats that retries cause.',
    'In the Java client acks=all and idempotence have been the defaults since 3.0; in kafkajs 2.2.4 acks is -1 but idempotent is false, so I say so explicitly.',
  ],
  sources: [
    {
      title: 'Kafka documentation 4.3: producer configuration, acks',
      where: 'ProducerConfig',
    },
    {
      title: 'KIP-679: Producer will enable the strongest delivery guarantee by default',
      where: 'KIP-679',
    },
  ],
});
