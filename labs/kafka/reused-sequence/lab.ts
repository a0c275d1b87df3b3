import {
  allRequests,
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {ordersTopic, takeHold} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks', 'each-once': 'breaks'};

export const reusedSequence = defineLab({
  id: 'reused-sequence',
  title: 'A sequence number used twice',
  stage: 'produce',
  core: false,
  minutes: 9,
  claim:
    'An idempotent client can lose an order: when it gives it the number of one that is stored.',
  cause:
    'The failed send had been stored. The next order carried its sequence number, and the broker took it for a repeat.',
  orders: 20,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 10, within: 20_000},
    // Every reply is lost until checkout has said something: its retries are used up, then.
    takeHold({
      request: 'produce',
      of: 'checkout',
      what: 'drop-reply',
      from: 1,
      count: allRequests,
    }),
    {do: 'heard', through: 11, within: 5000},
    {do: 'struck', within: 5000, times: 2},
    {do: 'premise', premise: 'gave-up'},
    {do: 'release'},
    {do: 'heard', through: 20, within: 20_000},
    {do: 'closing-time', within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'The replies to order 11 are lost until checkout gives up on it and goes on. The producer is idempotent. How many of the 20 acknowledged orders will never be shipped?',
    about: 'orders-lost',
    choices: [
      {id: 'none', text: 'None: that is what idempotence is for', from: 0, to: 0},
      {id: 'one', text: 'One', from: 1, to: 1},
      {id: 'rest', text: 'All after order 11', from: 2, to: 20},
    ],
    hints: [
      'Order 11 is stored; only the reply is missing. Which sequence number has the broker noted?',
      'kafkajs counts back when a send has failed: the number is free again.',
      'Order 12 gets that number. What does the broker do with a number that it has seen?',
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
      why: 'The retries last longer, and so does the trouble. When they are used up, the same happens.',
      remains:
        'A larger budget makes it rarer. The number is still given away when it ends.',
    },
    {
      id: 'say-no',
      title: 'Catch the error, reject the order, go on',
      right: false,
      promise: {...kept, 'none-lost': 'breaks', 'told-the-truth': 'breaks'},
      why: 'The next order takes over the sequence number all the same. And the rejected one is stored.',
      remains:
        'Idempotence knows what is repeated. What became of a send without a reply it does not know either.',
    },
    {
      id: 'same-order-first',
      title: 'Send the same order again before any other',
      right: true,
      promise: kept,
      why: 'The number that is free again is used for the order that it belonged to. If that is stored the broker says so, if not it stores it now.',
      remains: 'It rests on how this client counts. And nobody else is served meanwhile.',
    },
    {
      id: 'new-producer',
      title:
        'Throw the producer away after a failed send; shipping knows each order by its id',
      right: true,
      promise: kept,
      why: 'A new producer has a new id and its own numbers, so no order can be taken for another. The failed one is sent again and stored again: shipping recognises it by its id.',
      remains:
        'This shipping remembers in memory only. The ids belong in the database, in the same transaction as the effect.',
    },
  ],
  interview: [
    'The broker recognises a repeat by producer id and sequence number, not by what is in the record. So the client must never give the number of a record that may be stored to another one.',
    'kafkajs 2.2.4 does: when a send fails for good it counts back, and the next record gets the same number. If the failed one had been stored, the broker takes the next one for its repeat and answers yes, with the offset of the other. I have seen it: acknowledged, and not in the log.',
    'The Java client does not go on like that: after such a failure it raises the epoch of the producer, or fails. With kafkajs I throw the producer away after a failed send, send the same order again, and let the consumer recognise ids.',
  ],
  sources: [
    {
      title: 'KIP-98: Exactly Once Delivery and Transactional Messaging',
      where: 'KIP-98',
    },
    {title: 'kafkajs 2.2.4: producer/sendMessages.js', where: 'kafkajs source'},
    {
      title: 'KIP-360: Improve reliability of idempotent/transactional producer',
      where: 'KIP-360',
    },
  ],
});
