import {
  allRequests,
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  onKafka,
  ordersTopic,
  takeHold,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const exitTooSoon = defineLab({
  id: 'exit-too-soon',
  title: 'Gone before it was sent',
  stage: 'produce',
  core: false,
  minutes: 6,
  claim: 'A send that is not awaited is a hope: it ends with the process.',
  cause: '"Yes" was said when the send had begun. The process ended before it was done.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    // Nobody waits for these sends: now they have arrived.
    {do: 'readable', within: 10_000},
    onKafka({do: 'replicated', within: 10_000}),
    // A slow network: the requests are written, and no broker has heard of them yet.
    takeHold({
      request: 'produce',
      of: 'checkout',
      what: 'hold-request',
      from: 1,
      count: allRequests,
    }),
    {do: 'orders-while-faulty', through: 100, stuckAfter: 500, within: 10_000},
    {do: 'struck', within: 5000},
    // Long enough for every program that would end by itself, whatever else the machine does.
    {do: 'closing-time', within: 3000},
    {do: 'release'},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  // The program exits while its last sends are under way, on a quick network, too: here they arrive first.
  controlPlan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'readable', within: 10_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'Fifty orders are stored. The network gets slow, fifty more are acknowledged, and the shop closes. How many of the 100 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: each was sent before the process ended', from: 0, to: 0},
      {id: 'few', text: 'The last one or two', from: 0.001, to: 0.05},
      {id: 'half', text: 'About fifty: all that were under way', from: 0.05, to: 0.75},
      {id: 'all', text: 'All', from: 0.75, to: 1},
    ],
    hints: [
      'What has happened when `producer.send(…)` returns, and what when its promise is fulfilled?',
      'Checkout says "we have your order" right after it has called `send`.',
      '`process.exit()` waits for nothing. What is under way is gone with the process.',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'acks-all',
      title: 'Wait for all in-sync replicas (acks=all)',
      right: false,
      promise: lost,
      why: 'acks says when the broker replies. Nobody here waits for the reply.',
      remains: 'acks=all is worth something only to those who await the send.',
    },
    {
      id: 'more-retries',
      title: 'Retry more often',
      right: false,
      promise: lost,
      why: 'Retries happen in the process that sends, and that process is gone.',
      remains: 'A retry needs somebody who lives to see it.',
    },
    {
      id: 'wait-a-moment',
      title: 'Wait half a second before leaving',
      right: false,
      promise: lost,
      why: 'How long a send takes is not known beforehand. Here it took longer.',
      remains:
        'A pause makes the loss rarer and harder to find. Wait for the sends themselves.',
    },
    {
      id: 'await-each',
      title: 'Await each send, then acknowledge',
      right: true,
      promise: kept,
      why: '"Yes" is said when the broker has the order. Whatever the process does then, the order is there.',
      remains:
        'One order at a time is slow. And acks=1 is one copy: see the lab leader-crash.',
    },
    {
      id: 'drain',
      title: 'Many at once, each acknowledged when it is stored; drain at the end',
      right: true,
      promise: kept,
      why: 'The sends run side by side, each customer hears "yes" when his order is stored, and the process ends after the last of them.',
      remains:
        'A process that is killed drains nothing. No harm is done: whoever had no "yes" still has none.',
    },
  ],
  interview: [
    'A send is asynchronous. In kafkajs it returns a promise, in Java a future, and until that is fulfilled nothing is known. If I acknowledge before, I acknowledge a hope.',
    'In Java the record first goes into a buffer in memory, so a process that ends without close() or flush() loses what is in it. That is not an acks problem: acks=all does not help somebody who does not wait for the result.',
    'So I await the send, or attach a callback that handles the error, acknowledge only then, and on SIGTERM I stop taking orders, drain what is under way, and close the producer with a timeout that is longer than a send may take.',
  ],
  sources: [
    {title: 'KafkaProducer: send, flush and close', where: 'KafkaProducer javadoc'},
    {
      title: 'Node.js: process.exit() does not wait for asynchronous work',
      where: 'Node.js docs, process',
    },
  ],
});
