import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  ordersTopic,
  takeHold,
  topic,
} from '../../../src/systems/kafka/evidence/plan.js';

const twice = {'none-lost': 'holds', 'each-once': 'breaks'} as const;
const once = {...twice, 'each-once': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'settled', through: 20, stuckAfter: 8000, within: 30_000},
];

const end: readonly Step[] = [
  {do: 'kill', program: 'shipping'},
  {do: 'release'},
  {do: 'start', program: 'shipping'},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShipRest,
];

const heldAt = (
  api: 'any-offset-commit' | 'end-txn',
  what: 'hold-request' | 'hold-reply',
): readonly Step[] => [
  ...begin,
  takeHold({request: api, of: 'shipping', what, from: 1, count: 1}),
  {do: 'orders', through: 40, within: 20_000},
  {do: 'struck', within: 15_000},
  // A commit that holds nothing new would prove nothing.
  kafkaPremise(what === 'hold-reply' ? 'work-committed' : 'work-uncommitted'),
  ...end,
];

export const exactlyOncePipe = defineLab({
  id: 'exactly-once-pipe',
  title: 'Read, process, write: once',
  stage: 'consume',
  core: false,
  minutes: 14,
  claim:
    'From topic to topic, the output and the place in the input can be one transaction.',
  cause:
    'The parcels were written and the offsets were not committed yet: shipping went back, and wrote them again.',
  orders: 40,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('parcels', 'effects', {partitions: 1}),
  ],
  inServiceWithin: 8000,
  plan: heldAt('any-offset-commit', 'hold-request'),
  predict: {
    question:
      'Shipping has packed a batch of 20 orders: the parcels are written, with acks=all. Its offset commit is on its way when shipping is killed. It starts again. How many of the 40 orders have two parcels in the end?',
    about: 'orders-repeated',
    choices: [
      {id: 'none', text: 'None: the parcels were acknowledged', from: 0, to: 0},
      {id: 'one', text: 'One: the last one', from: 1, to: 1},
      {id: 'batch', text: 'The batch whose commit was on its way', from: 2, to: 25},
      {id: 'all', text: 'All: it begins at the beginning', from: 26, to: 40},
    ],
    hints: [
      'Where does a consumer group go on after a restart?',
      'At its committed offset. The broker never heard of the last commit.',
      'Everything behind that offset is read again, and each order that is read becomes a parcel.',
    ],
  },
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'idempotence',
      title: 'An idempotent producer',
      right: false,
      promise: twice,
      why: 'The second parcel is no repeat of the first one. Another process made it, with another producer id, from an order that it read again.',
      remains: 'It keeps retries inside one producer apart, nothing more.',
    },
    {
      id: 'transaction-alone',
      title: 'A transaction for the parcels, then the commit of the offsets',
      right: false,
      promise: twice,
      why: 'The parcels of a batch are all there or none. But the place in the orders is not part of it: it is committed afterwards, and shipping died between the two commits.',
      remains: 'Two commits one after the other have a gap, whatever each of them holds.',
    },
    {
      id: 'send-offsets',
      title: 'The offsets in the transaction (sendOffsets)',
      right: true,
      promise: once,
      why: 'An offset commit is a record as well, in __consumer_offsets. In the same transaction as the parcels it counts when they count. The parcels of the batch in hand were aborted, and the place in the orders with them.',
      remains:
        'Readers of the parcels must read committed records. kafkajs does not send the group’s generation with the offsets (KIP-447), so each input partition needs a transactional.id of its own. A parcel that is a mail or a database row is no part of it.',
    },
    {
      id: 'killed-at-commit',
      filesOf: 'send-offsets',
      title: 'The same, killed when the commit of the transaction is on its way',
      plan: heldAt('end-txn', 'hold-request'),
      right: true,
      promise: once,
      why: 'Parcels and offsets were stored and not committed. The next shipping made itself known with the same transactional.id: both were aborted.',
      remains: 'The work was done twice. Only its result is there once.',
    },
    {
      id: 'reply-lost',
      filesOf: 'send-offsets',
      title: 'The same, killed when the commit is done and its reply is on its way',
      plan: heldAt('end-txn', 'hold-reply'),
      right: true,
      promise: once,
      why: 'The transaction was committed, so the group was beyond the batch. Shipping asked where it was and went on there. It did not have to know what had become of its commit.',
      remains:
        'It asks after it has made itself known: by then the old transaction is over, one way or the other. The other way round it could read the old offset while the commit is still being written.',
    },
  ],
  interview: [
    'Read, process, write from topic to topic is where Kafka has exactly-once: the output records and the consumer offsets go into one transaction, sendOffsetsToTransaction in Java, sendOffsets in kafkajs. After a crash both are there or neither, so the record is processed again, and its result counts once.',
    'It is exactly-once for the effect inside Kafka, not for the work. The code may run twice, and whatever it does outside, a mail or a row in a database, is done twice. There I need an idempotent effect: a unique key, or a processed-id in the same database transaction.',
    'The idempotent producer is not enough: it finds the repeated batch of one producer session. After a restart it is a new session, and the same input gives a new record. Consumers of the output must read committed. Kafka Streams does all of this with processing.guarantee=exactly_once_v2.',
  ],
  sources: [
    {
      title: 'KIP-98: Exactly Once Delivery and Transactional Messaging',
      where: 'KIP-98',
    },
    {
      title: 'KIP-447: Producer scalability for exactly once semantics',
      where: 'KIP-447',
    },
    {
      title: 'Kafka documentation: message delivery semantics',
      where: 'docs/design/design.md',
    },
    {
      title: 'Kafka 4.3, producer: sendOffsetsToTransaction',
      where: 'KafkaProducer (javadoc)',
    },
    {
      title: 'kafkajs 2.2.4: TxnOffsetCommit without a generation',
      where: 'kafkajs/src/protocol/requests/txnOffsetCommit/v1/request.js',
    },
  ],
});
