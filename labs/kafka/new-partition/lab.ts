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
  title: 'Records that came before the reader',
  stage: 'consume',
  core: false,
  minutes: 10,
  claim: '`latest` skips what was written to a partition before the group found it.',
  cause:
    'auto.offset.reset=latest: the group found the new partitions late and began at their end.',
  orders: 60,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [...begin, ...grow, ...deployAgain],
  predict: {
    question:
      'The topic grows from one partition to three; 40 orders come before shipping knows. How many of the 60 acknowledged orders will never be shipped?',
    choices: [
      {
        id: 'none',
        text: 'None: shipping gets the new partitions and reads them',
        from: 0,
        to: 0,
      },
      {id: 'few', text: 'One or two: those in flight', from: 0.001, to: 0.04},
      {id: 'most', text: 'About two thirds of the 40', from: 0.04, to: 0.55},
      {id: 'all', text: 'All 40', from: 0.55, to: 1},
    ],
    hints: [
      'The key decides the partition. How many of 40 orders go to the two new ones?',
      'Where does a group begin in a partition for which it has never committed anything?',
      'At the end, with `latest`: behind all that came before it looked.',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'shorter-metadata-age',
      title: 'Look for new partitions every second (metadataMaxAge)',
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
      why: 'The window is smaller, and what is written in it is skipped all the same. Here the next look is held until the orders are written.',
      remains:
        'A busy topic gets records in the first millisecond. No interval is short enough.',
    },
    {
      id: 'earliest',
      title: 'Begin new partitions at their beginning (earliest)',
      right: true,
      promise: kept,
      why: 'In a partition without a committed offset the group begins at the first record. What it has committed elsewhere is not touched.',
      remains:
        'A group whose offsets have expired (seven days after it became empty) reads everything again: with earliest that is a flood of repeats, with latest a gap. And with more partitions a key may change its place: its order is not kept across the change.',
    },
  ],
  interview: [
    'auto.offset.reset is not only for new groups: it decides for every partition for which the group has no valid offset. New partitions are such a case, and so are expired or deleted offsets. With latest, everything written before the first look is skipped, without an error.',
    'So a group that must not lose anything uses earliest, and stands repeats; or the client throws (none) and a person decides.',
    'I also plan the growth itself: more partitions change the place of a key, so order per key breaks at that moment. If order matters I make a new topic and move.',
  ],
  sources: [
    {
      title: 'Kafka 4.3, consumer settings: auto.offset.reset, metadata.max.age.ms',
      where: 'ConsumerConfig.java',
    },
    {
      title:
        'kafkajs 2.2.4: offsets without a committed value are looked up before a fetch',
      where: 'src/consumer/offsetManager/index.js',
    },
  ],
});
