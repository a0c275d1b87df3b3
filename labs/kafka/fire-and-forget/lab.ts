import {
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const fireAndForget = defineLab({
  id: 'fire-and-forget',
  title: 'acks=0 and an order too large',
  stage: 'produce',
  core: false,
  minutes: 6,
  claim: 'acks=0 cannot report anything: not even that an order was refused.',
  cause: 'acks=0: "yes" was said when the order was written to a socket.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    // Nobody waits for these sends: now they have arrived.
    {do: 'readable', within: 10_000},
    onKafka({do: 'replicated', within: 10_000}),
    {do: 'big-orders', every: 5, bytes: 200_000},
    kafkaPremise('too-large'),
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'Of the last 50 orders ten are larger than the topic allows. How many of the 100 acknowledged orders will never be shipped?',
    about: 'orders-lost',
    choices: [
      {id: 'none', text: 'None: the producer sees the error and says so', from: 0, to: 0},
      {id: 'ten', text: 'Exactly the ten', from: 1, to: 10},
      {id: 'more', text: 'The ten, and small ones with them', from: 11, to: 100},
    ],
    hints: [
      'With acks=0 the broker sends no reply. How can it say that something is wrong?',
      'All it can do is close the connection.',
      'What else had been written to that connection, and not been read yet?',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'more-retries',
      title: 'Retry more often',
      right: false,
      promise: lost,
      why: 'A send with acks=0 has succeeded as soon as it is written. There is nothing to retry.',
      remains: 'Retries need an error, and an error needs a reply.',
    },
    {
      id: 'longer-timeout',
      title: 'Wait longer for the broker',
      right: false,
      promise: lost,
      why: 'With acks=0 nobody waits: no reply will come, however long the timeout is.',
      remains: 'Timeouts limit a wait. They do not make one.',
    },
    {
      id: 'acks-1',
      title: 'Ask the leader (acks=1) and tell the customer no',
      right: true,
      promise: kept,
      why: 'The broker now replies, and says MESSAGE_TOO_LARGE. That is a definite no, so the customer may hear it.',
      remains: 'acks=1 is one copy: when that leader dies it is gone (lab leader-crash).',
    },
    {
      id: 'acks-all',
      title: 'Ask all in-sync replicas (acks=all) and tell the customer no',
      right: true,
      promise: kept,
      why: 'The broker replies, and says MESSAGE_TOO_LARGE: a definite no, so the customer may hear it. And a yes means every in-sync replica.',
      remains:
        'The big orders are still not taken. Store the note elsewhere, and put a reference to it into the record.',
    },
  ],
  interview: [
    'acks=0 means that the broker sends no reply at all. The send succeeds when the bytes are in the socket, so no error can be reported and no retry can happen, whatever the retries are set to.',
    'If something is wrong the broker can only close the connection, and what was on it and not yet read is lost too. So a record that is too large takes small ones with it.',
    'acks=0 is for data that may be lost, such as samples of a metric. For orders I use acks=all, and treat errors by kind: a MESSAGE_TOO_LARGE is definite and can be told, a timeout is unknown.',
  ],
  sources: [
    {
      title: 'Kafka documentation 4.3: producer configuration, acks',
      where: 'ProducerConfig',
    },
    {
      title: 'Kafka 4.3: KafkaApis.handleProduceRequest, acks=0',
      where: 'KafkaApis.scala',
    },
    {
      title: 'Kafka documentation 4.3: topic configuration, max.message.bytes',
      where: 'TopicConfig',
    },
  ],
});
