import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {
  kafkaPremise,
  ordersTopic,
  takeHold,
  topic,
} from '../../../src/systems/kafka/evidence/plan.js';

const torn = {
  'none-lost': 'holds',
  'all-or-nothing': 'breaks',
  'told-the-truth': 'holds',
  'each-once': 'holds',
  visible: 'holds',
} as const;
const whole = {...torn, 'all-or-nothing': 'holds'} as const;

const begin: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
];

/** Checkout starts again; what it acknowledges must be readable. Then it takes the rest. */
const goOn: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 14, within: 30_000},
  {do: 'readable', within: 2000},
  {do: 'caught-up', within: 30_000},
  {do: 'orders', through: 20, within: 30_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShipRest,
];

/** Each order makes two requests: the second of the next order is held. */
const betweenTheTwo: readonly Step[] = [
  takeHold({
    request: 'produce',
    of: 'checkout',
    what: 'hold-request',
    from: 2,
    count: 1,
  }),
  {do: 'hand-out', through: 14},
  {do: 'struck', within: 10_000},
  kafkaPremise('one-half-stored'),
];

const killed: readonly Step[] = [{do: 'kill', program: 'checkout'}, {do: 'release'}];

const zombie: readonly Step[] = [
  ...begin,
  ...betweenTheTwo,
  {do: 'take-over', program: 'checkout'},
  // The second one has made itself known, and has dealt with the order that the first has in hand.
  {do: 'acknowledged', count: 13, within: 20_000},
  {do: 'premise', premise: 'elder-lives'},
  {do: 'release'},
  {do: 'elder-ended', program: 'checkout', within: 20_000},
  ...goOn.slice(1),
];

export const transaction = defineLab({
  id: 'transaction',
  title: 'An order and its invoice',
  stage: 'produce',
  core: false,
  minutes: 14,
  claim: 'Two sends are two chances to stop in between. A transaction is one.',
  cause:
    'The order and its invoice were two sends, and nothing ties them together: checkout died between them.',
  orders: 20,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    topic('invoices', 'other-half', {partitions: 1}),
  ],
  inServiceWithin: 8000,
  plan: [...begin, ...betweenTheTwo, ...killed, ...goOn],
  predict: {
    question:
      'Checkout sends each order and then its invoice, with acks=all. It is killed once, when an order is stored and its invoice is on its way. It starts again and takes the rest. How many of the 20 orders end with one half only?',
    about: 'orders-torn',
    choices: [
      {id: 'none', text: 'None: checkout goes on where it was', from: 0, to: 0},
      {id: 'one', text: 'One: the order that it had in hand', from: 1, to: 1},
      {id: 'some', text: 'A few: all that was in flight', from: 2, to: 8},
      {id: 'half', text: 'About half: all from the kill on', from: 9, to: 20},
    ],
    hints: [
      'What does checkout know of the order in hand when it starts again?',
      'It knows nothing: what it was about to do was in its memory.',
      'Orders are taken one at a time. Only one can be between its two sends.',
    ],
  },
  shipped: torn,
  control: whole,
  fixes: [
    {
      id: 'idempotence',
      title: 'An idempotent producer',
      right: false,
      promise: torn,
      why: 'Sequence numbers find the repeat of a batch. Here nothing was repeated: the second send never came.',
      remains: 'It ties nothing together, not even two batches to one topic.',
    },
    {
      id: 'invoice-first',
      title: 'Send the invoice first',
      right: false,
      promise: torn,
      why: 'Now the invoice is there and the order is not. The gap has moved, and is as wide as before.',
      remains: 'A customer who pays for nothing is the worse half.',
    },
    {
      id: 'transaction',
      title: 'One transaction for both, with a stable transactional.id',
      right: true,
      promise: whole,
      why: 'Readers of committed records get both or neither. The new checkout has the same transactional.id: when it makes itself known, the broker aborts what the dead one left open.',
      remains:
        'The half stays in the log, marked as aborted: who reads uncommitted gets it. A database row or a mail is no part of it. And the customer in the middle has no answer: he asks again, with the same id.',
    },
    {
      id: 'killed-at-commit',
      filesOf: 'transaction',
      title: 'The same, killed when both are sent and the commit is on its way',
      plan: [
        ...begin,
        takeHold({
          request: 'end-txn',
          of: 'checkout',
          what: 'hold-request',
          from: 1,
          count: 1,
        }),
        {do: 'hand-out', through: 14},
        {do: 'struck', within: 10_000},
        ...killed,
        ...goOn,
      ],
      right: true,
      promise: whole,
      why: 'Both records were on all disks, and no reader of committed records ever got one of them: nobody had said commit.',
      remains:
        'Had the commit arrived and its reply been lost, both would be there, and checkout would not know. The outcome is whole either way, and unknown to the one who asked.',
    },
    {
      id: 'reads-uncommitted',
      title: 'The transaction, and a shipping that reads uncommitted records',
      right: false,
      promise: torn,
      cause:
        'Shipping does not wait for the end of a transaction: it ships what was aborted later.',
      why: 'The transaction is as good as before. But shipping gets every record as it comes, aborted or not, and ships an order that has no invoice.',
      remains:
        'isolation.level belongs to each consumer. In the Java client the default is read_uncommitted; kafkajs reads committed.',
    },
    {
      id: 'new-id-each-start',
      title: 'The transaction, with a new transactional.id at each start',
      right: false,
      promise: {...whole, visible: 'breaks'},
      cause:
        'Nobody ends the transaction of the dead checkout: the last stable offset stays where it began, until transaction.timeout.ms is over.',
      why: 'Nothing is torn. But the broker does not know that the old id will never come back. The open transaction holds the last stable offset, and readers of committed records get nothing behind it, for more than ten seconds here.',
      remains:
        'The time is transaction.timeout.ms (10 s in this file, 60 s by default). And nothing is fenced: an old checkout that comes back may commit.',
    },
    {
      id: 'zombie-fenced',
      filesOf: 'transaction',
      title: 'A checkout that was taken for dead comes back: transaction',
      plan: zombie,
      right: true,
      promise: whole,
      why: 'The second checkout has the same transactional.id, so the broker gave it a higher producer epoch. What the first one sends with the old epoch is refused: INVALID_PRODUCER_EPOCH.',
      remains:
        'Only Kafka is fenced. The zombie can still write to a database or send a mail.',
    },
    {
      id: 'zombie-idempotent',
      filesOf: 'idempotence',
      title: 'A checkout that was taken for dead comes back: idempotence',
      plan: zombie,
      right: false,
      promise: {...whole, 'each-once': 'breaks'},
      cause:
        'The first checkout was alive after all, and nothing told it apart from the second one: both wrote the order.',
      why: 'Each start of an idempotent producer gets a producer id of its own, so sequence numbers of the two never meet. The slow one finishes, and the order ships twice.',
      remains:
        'It takes an id that both share, and a broker that lets only the newest one in: transactional.id. Or a consumer that knows what it has shipped.',
    },
  ],
  interview: [
    'Two sends are not atomic, however safe each of them is. If two records belong together, I write them in one Kafka transaction: both are committed or neither is, over topics and partitions. It needs a transactional.id that stays the same over restarts, and consumers with isolation.level=read_committed, which is not the default in Java.',
    'The transactional.id also fences zombies. A new producer with the same id gets a higher epoch, the open transaction of the old one is aborted, and when the old one comes back the broker refuses it: ProducerFencedException in Java, INVALID_PRODUCER_EPOCH in kafkajs. That one must stop.',
    'The price: readers of committed records get no further than the last stable offset. A transaction that hangs stalls them until transaction.timeout.ms, a minute by default. And it covers Kafka only: for a database I use an outbox.',
  ],
  sources: [
    {
      title: 'KIP-98: Exactly Once Delivery and Transactional Messaging',
      where: 'KIP-98',
    },
    {
      title: 'Kafka 4.3, consumer settings: isolation.level',
      where: 'ConsumerConfig.java',
    },
    {
      title: 'Kafka 4.3, producer settings: transactional.id, transaction.timeout.ms',
      where: 'ProducerConfig.java',
    },
    {
      title: 'Kafka 4.3, clients: ProducerFencedException',
      where: 'ProducerFencedException (javadoc)',
    },
    {
      title: 'kafkajs 2.2.4: the producer id of a transaction',
      where: 'kafkajs/src/producer/eosManager/index.js',
    },
  ],
});
