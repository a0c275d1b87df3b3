import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;
const keptAndRepeated = {...kept, 'each-once': 'either'} as const;

/** Shipping dies over its 31st parcel, and is started again. */
const killedAt31 = (effect: 'none' | 'counts'): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'hold-call', program: 'shipping', call: 'shipped', nth: 31, effect},
  {do: 'start', program: 'shipping'},
  {do: 'held', within: 20_000},
  {do: 'kill', program: 'shipping'},
  {do: 'start', program: 'shipping'},
  ...healReadShip,
];

export const commitFirst = defineLab({
  id: 'commit-first',
  title: 'Committed is not processed',
  stage: 'consume',
  core: true,
  minutes: 10,
  claim: 'A committed offset says "never again", whether the work was done or not.',
  cause:
    'The offset was committed before the work was done, and shipping died in between.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: killedAt31('none'),
  predict: {
    question:
      'Shipping is killed with its 31st parcel in hand and started again. How many of the 100 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: Kafka delivers them again', from: 0, to: 0},
      {id: 'one', text: 'One: the parcel in hand', from: 0.001, to: 0.015},
      {id: 'half', text: 'About half', from: 0.015, to: 0.6},
      {id: 'rest', text: 'All 70 that were not shipped yet', from: 0.6, to: 1},
    ],
    hints: [
      'What does the group tell the next shipping: what was done, or where to go on?',
      'Look at where `commitOffsets` stands in shipping.ts, and for how many records it speaks.',
      'One fetch brought all 100 orders. The offset behind the last of them was committed before the first parcel left.',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'commit-each-first',
      title: 'Commit each record before processing it',
      right: false,
      promise: lost,
      why: 'The gap is one record wide instead of a hundred, and the kill fell into it: one parcel was committed and never left.',
      remains:
        'Every crash may lose one record for each partition. This is at-most-once, whatever it is called.',
    },
    {
      id: 'commit-after-batch',
      title: "Process first; kafkajs's auto-commit follows",
      right: true,
      promise: keptAndRepeated,
      why: 'kafkajs commits after the batch what the handler has returned from. Whatever was not committed is delivered again.',
      remains:
        'What was shipped and not yet committed is delivered again: the 30 parcels before the kill leave a second time. At-least-once needs an effect that can be repeated (an order id as unique key).',
    },
    {
      id: 'commit-each-after',
      title: 'Commit each record after processing it',
      right: true,
      promise: kept,
      why: 'The offset follows the work, record by record. Whoever comes next goes on with the parcel that was in hand.',
      remains:
        'A round trip to the broker for every record. And the order stays: a kill after the parcel has left and before the commit ships that one twice.',
    },
    {
      id: 'commit-each-after-killed-later',
      filesOf: 'commit-each-after',
      plan: killedAt31('counts'),
      title: 'The same, killed when the parcel has just left',
      right: true,
      promise: keptAndRepeated,
      why: 'Nothing is lost here either: the parcel that left was not committed, so it is delivered again.',
      remains:
        'It leaves twice. No order of the two steps closes this gap: only an effect that recognises the repeat does.',
    },
  ],
  interview: [
    'A committed offset is a promise never to read that record again. If I commit before I process, a crash in between loses what was committed: with a batch, the rest of the batch. That is at-most-once.',
    'So I process first and commit afterwards: at-least-once. A crash between the two repeats the record, so the effect must stand a repetition: a unique key, or the processed id in the same database transaction.',
    'In the Java client this is also the trap of commitSync() without arguments: it commits the position of the last poll, also when I am in the middle of its records. With auto-commit the client commits inside poll(), what the poll before had returned: safe as long as one thread finishes its work before it polls again.',
  ],
  sources: [
    {
      title:
        'Kafka 4.3, KafkaConsumer: offsets and consumer position, manual offset control',
      where: 'KafkaConsumer.java',
    },
    {
      title: 'Kafka 4.3 documentation, design: message delivery semantics',
      where: 'https://kafka.apache.org/documentation/#semantics',
    },
    {
      title: 'kafkajs 2.2.4: autoCommitOffsets after each batch',
      where: 'src/consumer/runner.js',
    },
  ],
});
