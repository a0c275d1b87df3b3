import {
  defineLab,
  healReadShip,
  type PropertyPromise,
  type Step,
} from '../../../src/engine/plan/define.js';
import {ordersTopic, takeHold} from '../../../src/systems/kafka/evidence/plan.js';

const once: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const twice: PropertyPromise = {...once, 'each-once': 'breaks'};

const planWith = (replies: number): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
  takeHold({
    request: 'produce',
    of: 'checkout',
    what: 'drop-reply',
    from: 1,
    count: replies,
  }),
  {do: 'orders', through: 20, within: 20_000},
  {do: 'struck', within: 5000, times: replies},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShip,
];

export const lostReply = defineLab({
  id: 'lost-reply',
  title: 'The lost reply',
  stage: 'produce',
  core: true,
  minutes: 8,
  claim: 'A retry may repeat: whoever gets no reply cannot know what was done.',
  cause:
    'The order was stored and the reply was lost, so checkout sent it again, and the broker stored it again.',
  orders: 20,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: planWith(1),
  predict: {
    question:
      'The broker stores an order, and its reply gets lost. Of 20 orders, how many will be shipped twice?',
    about: 'orders-repeated',
    choices: [
      {id: 'none', text: 'None: Kafka keeps a record once', from: 0, to: 0},
      {id: 'one', text: 'One: that order', from: 1, to: 1},
      {id: 'ten', text: 'Ten: that order and all after it', from: 2, to: 20},
    ],
    hints: [
      'What does a producer do that has sent something and hears nothing?',
      'kafkajs retries five times by default, and does not number its records by default.',
      'The broker gets the same order on a new connection. Nothing in it says that it is the same.',
    ],
  },
  shipped: twice,
  control: once,
  fixes: [
    {
      id: 'longer-timeout',
      title: 'Wait longer for the reply',
      right: false,
      promise: twice,
      why: 'The reply does not come late. It does not come: the connection is closed.',
      remains:
        'A longer timeout makes repeats rarer when brokers are slow. It makes none impossible.',
    },
    {
      id: 'no-retries',
      title: 'No retries: reject the order',
      right: false,
      promise: {...once, 'told-the-truth': 'breaks'},
      cause: 'A send without a reply was taken for a send that failed.',
      why: 'The order is stored, and the customer heard "please try again". If he does, he gets two.',
      remains:
        'Without a reply the result is unknown, not no. Whoever gives up must not say no.',
    },
    {
      id: 'new-producer-each-try',
      title: 'Idempotent, with a new producer when a send fails',
      plan: planWith(2),
      right: false,
      promise: twice,
      cause:
        'Each producer gets an id of its own, and the broker knows repeats by producer id and sequence number only.',
      why: 'Two replies are lost here: one more than this producer retries. The broker recognises a repeat by producer id and sequence number. The new producer has a new id and begins again at 0: to the broker it is another order.',
      remains:
        'The same happens when checkout restarts. Idempotence reaches no further than one producer.',
    },
    {
      id: 'shipping-remembers',
      title: 'Shipping knows each order by its id',
      right: true,
      promise: once,
      why: 'The order is in the log twice, and the second one is recognised by its id and not shipped.',
      remains:
        'This shipping remembers in memory: after a restart it has forgotten. The ids belong in the database, in the same transaction as the effect.',
    },
    {
      id: 'idempotent',
      title: 'An idempotent producer',
      right: true,
      promise: once,
      why: 'Each batch carries a producer id and a sequence number. The broker has seen that number, stores nothing, and replies as it did the first time.',
      remains:
        'It recognises what the producer itself sends again. An order that is sent again by a new producer, or by the customer, is another record: there the id of the order must help.',
    },
  ],
  interview: [
    'When the reply to a produce request is lost, the producer cannot know whether the record was stored. If it retries there may be two, if it does not there may be none. So a retry makes at-least-once, never exactly-once by itself.',
    'The idempotent producer solves this for its own retries: the broker keeps, per partition, the last sequence numbers of each producer id, and answers a repeat without storing it. In the Java client it is on by default since 3.0, together with acks=all; in kafkajs 2.2.4 it is off and has to be asked for.',
    'It does not reach beyond one producer: after a restart there is a new producer id. So the consumer should recognise an order by its own id as well, with a unique key in the same transaction as the effect.',
  ],
  sources: [
    {
      title: 'KIP-98: Exactly Once Delivery and Transactional Messaging',
      where: 'KIP-98',
    },
    {
      title: 'Kafka documentation 4.3: producer configuration, enable.idempotence',
      where: 'ProducerConfig',
    },
    {title: 'kafkajs: idempotent producer', where: 'kafkajs docs, Producing Messages'},
  ],
});
