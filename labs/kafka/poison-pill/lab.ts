import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic, topic} from '../../../src/systems/kafka/evidence/plan.js';

const kept = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'no-stall': 'holds',
} as const;
const stalled = {...kept, 'no-stall': 'breaks'} as const;
const lost = {...kept, 'none-lost': 'breaks'} as const;
const repeated = {...kept, 'each-once': 'breaks'} as const;

const poisoned: readonly Step[] = [
  {do: 'guest-order', nth: 31},
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping', supervised: true},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'handled', stuckAfter: 4000, within: 20_000},
];
const end: readonly Step[] = [...healReadShip, {do: 'read-rest', within: 20_000}];

export const poisonPill = defineLab({
  id: 'poison-pill',
  title: 'One bad record',
  stage: 'consume',
  core: true,
  minutes: 15,
  claim: 'Skip a bad record and it is lost; retry it for ever and all behind it wait.',
  cause:
    'Shipping throws on one record. It stays there, and nothing behind it in the partition moves.',
  orders: 100,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('orders.retry.1', 'stopovers', {partitions: 1}),
    topic('orders.retry.2', 'stopovers', {partitions: 1}),
    topic('orders.dead', 'dead-letters', {partitions: 1}),
  ],
  inServiceWithin: 10_000,
  plan: [...poisoned, ...end],
  predict: {
    question:
      'The 31st of 100 orders makes shipping throw. How many acknowledged orders wait for ever?',
    about: 'share-stalled',
    choices: [
      {id: 'none', text: 'None: kafkajs logs the error and goes on', from: 0, to: 0},
      {id: 'one', text: 'One: the bad one', from: 0.001, to: 0.015},
      {id: 'rest', text: 'The bad one and all 69 behind it', from: 0.015, to: 0.75},
      {id: 'all', text: 'All 100', from: 0.75, to: 1},
    ],
    hints: [
      'A partition is read in order. What is the offset of the group after an error?',
      'kafkajs retries what may go away. For a TypeError it does not retry: it stops the consumer for good.',
      'Every restart begins with the same record, offset 30.',
    ],
  },
  shipped: stalled,
  control: kept,
  fixes: [
    {
      id: 'more-retries',
      title: 'More retries, and restart after a failure',
      right: false,
      promise: stalled,
      why: 'kafkajs does not retry a TypeError and does not ask restartOnFailure about it. If it did, the hundredth attempt would meet the same record.',
      remains:
        'Retries help against what goes away by itself: a database that restarts, a time-out. A record without a name does not get one by waiting.',
    },
    {
      id: 'endless-retry',
      title: 'Try again until it works',
      right: false,
      promise: stalled,
      why: 'The handler never returns, so neither do the 69 orders behind it.',
      remains:
        'The consumer looks healthy: it heartbeats and keeps its partition. Only the lag tells.',
    },
    {
      id: 'catch-and-continue',
      title: 'Catch, log, continue',
      right: false,
      promise: lost,
      cause: 'The error was caught and logged, and the offset moved past the order.',
      why: 'Everything moves again. The guest was told "we have your order", and the offset is behind it: a line in a log is all that is left.',
      remains: 'A log is no queue. Nobody will send this order again, and the lag is 0.',
    },
    {
      id: 'retry-topics',
      title: 'Retry topics with growing pauses, then a dead-letter topic',
      right: true,
      promise: kept,
      why: 'The bad record leaves the partition, rests 0.3 s and then 0.6 s in topics of its own, and is parked with its origin, its error and its attempts. The offset moves when the record is safe in the next topic.',
      remains:
        'Somebody must look at the dead letters: alarm on the first one. A later order of the same customer overtakes the parked one. And a crash between the copy and the commit copies twice.',
    },
    {
      id: 'redrive',
      title: 'The same, and the dead letters are sent back, twice',
      right: true,
      plan: [
        ...poisoned,
        {do: 'run', program: 'redrive', within: 20_000},
        {do: 'run', program: 'redrive', within: 20_000},
        ...end,
      ],
      promise: kept,
      why: 'Sending an order back and marking it as sent back is one Kafka transaction. The second run finds nothing to do.',
      remains:
        'It repairs what it sends back: without that the order comes back as a dead letter. And it comes late: check that the customer still wants it.',
    },
    {
      id: 'redrive-from-the-beginning',
      title: 'The same, with a redrive that reads all dead letters each time',
      right: false,
      plan: [
        ...poisoned,
        {do: 'run', program: 'redrive', within: 20_000},
        {do: 'run', program: 'redrive', within: 20_000},
        ...end,
      ],
      promise: repeated,
      why: 'The script keeps no account of what it has sent back. Its second run sends the same order again, and it leaves the house twice.',
      remains:
        'Scripts are started twice: after a time-out, by a colleague, by a scheduler. Keep the offset with what was sent, or make the effect recognise the order.',
    },
  ],
  interview: [
    'A record that always fails blocks its partition, because offsets only move in order. If I retry for ever, everything behind it waits. If I catch and continue, I have lost an acknowledged record and only the log knows.',
    'So I separate two cases. What may go away I retry with growing pauses, in retry topics, so that the main partition goes on. What does not, I park in a dead-letter topic with origin topic, partition, offset, error and number of attempts in the headers. I commit the offset when the copy is acknowledged.',
    'It costs order: later records of the same key overtake the parked one. Where that matters I park the whole key, or I do stop. And I alarm on the first dead letter and have a redrive that can be started twice without harm.',
    'Defaults differ: kafkajs stops the consumer on a TypeError; Spring Kafka tries ten times in all without a pause, logs and skips unless a recoverer is set; a Java poll loop does what my catch block does.',
  ],
  sources: [
    {
      title: 'kafkajs 2.2.4: errors that are not retried, restartOnFailure',
      where: 'src/retry/index.js, src/consumer/index.js',
    },
    {
      title: 'Kafka 4.3 documentation, design: message delivery semantics',
      where: 'https://kafka.apache.org/documentation/#semantics',
    },
    {
      title: 'KIP-447 and KIP-98: offsets in a transaction (sendOffsetsToTransaction)',
      where: 'KIP-98',
    },
  ],
});
