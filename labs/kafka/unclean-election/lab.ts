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
const followersLag: readonly Step[] = [
  onKafka({do: 'replicated', within: 10_000}),
  kafkaPremise('followers-in-isr'),
  brokersSuffer('hold-back', 'followers'),
  // A follower that has all there is does not lag: it leaves the ISR only when orders come.
  {do: 'orders-while-faulty', through: 40, stuckAfter: 6000, within: 20_000},
  onKafka({do: 'isr', size: 1, within: 20_000}),
];

export const uncleanElection = defineLab({
  id: 'unclean-election',
  title: 'An unclean election',
  stage: 'store',
  core: false,
  minutes: 12,
  claim: 'An unclean election buys service with acknowledged orders.',
  cause:
    'unclean.leader.election.enable=true: a follower that was not in the ISR took the lead, without the newest orders.',
  orders: 60,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 8000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 20, within: 20_000},
    ...followersLag,
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
    question:
      'Twenty orders were on three brokers, twenty more on the leader alone when it died; twenty came later. How many of the 60 acknowledged orders will never be shipped?',
    choices: [
      {
        id: 'none',
        text: 'None: the old leader comes back with its disk whole',
        from: 0,
        to: 0,
      },
      {id: 'few', text: 'One or two: those in flight', from: 0.001, to: 0.1},
      {id: 'third', text: 'About a third: one of the three twenties', from: 0.1, to: 0.5},
      {id: 'most', text: 'Most: all that came before the crash', from: 0.5, to: 1},
    ],
    hints: [
      'Who may lead when the only broker in the ISR is dead, and unclean elections are allowed?',
      'The new leader has twenty orders. It takes new ones from offset 20 on.',
      'The old leader comes back as a follower. It cuts its records from offset 20 on: they are of an older leader epoch.',
    ],
  },
  shipped: lost,
  control: {...kept, 'each-once': 'holds'},
  fixes: [
    {
      id: 'more-retries',
      title: 'Retry more often',
      right: false,
      promise: lost,
      why: 'The lost orders had been acknowledged. Nobody sends again what has succeeded.',
      remains: 'Retries help with errors that somebody sees.',
    },
    {
      id: 'idempotence',
      title: 'An idempotent producer',
      right: false,
      promise: lost,
      why: 'The lost orders had been acknowledged, so nobody sends them again. Sequence numbers find repeats. They bring nothing back.',
      remains:
        'It keeps no log from being cut. At most it notices: a producer that goes on with its old sequence numbers is refused (OUT_OF_ORDER_SEQUENCE_NUMBER), a new producer is not.',
    },
    {
      id: 'clean-only',
      title: 'Clean elections only',
      right: true,
      promise: {...kept, 'in-service': 'breaks'},
      why: 'Nobody leads until the one broker in the ISR is back, with all that it had.',
      remains:
        'The shop stands still as long as that broker is away. If its disk is lost, so are the orders.',
    },
    {
      id: 'min-isr-2',
      title: 'Two in-sync replicas (min.insync.replicas=2)',
      right: true,
      promise: kept,
      why: 'While the leader was alone it acknowledged nothing. A follower stayed eligible (ELR, KIP-966), so the election was clean although unclean ones were allowed.',
      remains:
        'Unclean elections are still allowed: with all eligible replicas gone, the next one loses.',
    },
    {
      id: 'shipping-was-faster',
      title: 'Unclean for this topic only, and shipping had read it all',
      plan: [
        {do: 'start', program: 'checkout'},
        {do: 'start', program: 'shipping'},
        {do: 'orders', through: 20, within: 20_000},
        {do: 'shipped', through: 20, within: 20_000},
        ...followersLag,
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
      cause:
        'Shipping had committed an offset beyond the end of the new leader’s log. New orders got the offsets again that it had passed.',
      why: 'The first forty orders were shipped in time. But shipping had committed offset 40, and the new leader’s log ended at 20: the next twenty records got offsets that shipping had passed.',
      remains:
        'After an unclean election the same offset may hold another record. Allowed for all topics, the election may cut the group’s newest commits as well: then shipping goes back instead of skipping.',
    },
  ],
  interview: [
    'If all in-sync replicas are down, Kafka has a choice: wait for one of them, or let a replica lead that lags. The second is an unclean election; it has been off by default since 0.11. With it on, what only the in-sync replicas had is truncated when they come back, although it was acknowledged.',
    'It is availability bought with data. For metrics that may be right. For orders I leave it off, and use min.insync.replicas=2 so that the ISR cannot be one broker while we say yes.',
    'Consumers can lose as well. Their committed offset may lie beyond the new end of the log, new records get those offsets again, and they are skipped. The Java consumer can notice it by leader epoch (KIP-320); kafkajs 2.2.4 does not look.',
  ],
  sources: [
    {
      title: 'Kafka documentation: unclean leader election',
      where: 'docs/design/design.md',
    },
    {
      title: 'Kafka 4.3, topic settings: unclean.leader.election.enable',
      where: 'TopicConfig.java',
    },
    {title: 'Kafka 4.3, broker settings: replica.lag.time.max.ms', where: 'KafkaConfig'},
    {title: 'KIP-966: Eligible Leader Replicas', where: 'KIP-966'},
    {
      title: 'Kafka 4.3, consumer: LogTruncationException',
      where: 'LogTruncationException (javadoc)',
    },
  ],
});
