import {
  defineLab,
  healReadShip,
  type PropertyPromise,
} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
  takeHold,
} from '../../../src/systems/kafka/evidence/plan.js';

const kept: PropertyPromise = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'in-service': 'holds',
};
const lost: PropertyPromise = {...kept, 'none-lost': 'breaks'};

export const gaveUp = defineLab({
  id: 'gave-up',
  title: 'Gave up before the failover',
  stage: 'produce',
  core: false,
  minutes: 8,
  claim:
    'When the retries end before the failover does, somebody must be told the truth.',
  cause:
    'The retries were used up before there was a new leader, and the error was swallowed.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 50, within: 20_000},
    // Ten orders are stored on all three brokers, and the reply has not arrived when the leader dies.
    takeHold({
      request: 'produce',
      of: 'checkout',
      what: 'hold-reply',
      from: 1,
      count: 1,
    }),
    {do: 'orders-while-faulty', through: 60, stuckAfter: 200, within: 10_000},
    {do: 'struck', within: 5000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('leader-leads'),
    brokersSuffer('crash', 'leader'),
    {do: 'orders', through: 100, within: 30_000},
    onKafka({do: 'new-leader', within: 15_000}),
    {do: 'probe', within: 15_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'Sixty orders are on all three brokers when the leader dies. Checkout takes forty more, and retries each send once. How many of the 100 acknowledged orders will never be shipped?',
    about: 'orders-lost',
    choices: [
      {id: 'none', text: 'None: another broker takes over', from: 0, to: 0},
      {id: 'one', text: 'One batch: the one that was under way', from: 1, to: 10},
      {
        id: 'forty',
        text: 'Up to forty: all until there is a new leader',
        from: 11,
        to: 40,
      },
      {id: 'all', text: 'More: the dead leader had them', from: 41, to: 100},
    ],
    hints: [
      'The controller misses a dead broker after 3 seconds here (9 seconds by default). Until then nobody leads.',
      'One retry after a tenth of a second is over long before.',
      'Look at `catch {}`. What does the customer hear after it?',
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
      why: 'The sends failed, and checkout did not look. acks decides when the broker says yes, and here it said nothing.',
      remains: 'acks=all is half of the cure. The other half is to believe the error.',
    },
    {
      id: 'say-no',
      title: 'Reject the order when the send has failed',
      right: false,
      promise: {...kept, 'told-the-truth': 'breaks'},
      cause: 'A send without a reply was taken for a send that failed.',
      why: 'Ten orders were stored on all three brokers before the leader died; only the reply was missing. They ship, and their customers heard "please try again".',
      remains:
        'A send whose reply is missing is unknown. Only a definite error is a no, and only if every attempt ended in one.',
    },
    {
      id: 'longer-budget',
      title: 'Retries that outlast the failover, idempotent, acks=all',
      right: true,
      promise: kept,
      why: 'The twenty retries here last about 18 seconds, the failover 3. Whatever was stored before is recognised by its sequence number.',
      remains:
        '`catch {}` is still there: after a longer outage it says yes to what it has not. No budget is long enough for every outage.',
    },
    {
      id: 'pending-and-resend',
      title: 'Say "pending" and send the same order again; shipping knows each by its id',
      right: true,
      promise: kept,
      why: 'After an error nobody knows, and that is what the customer hears. The same order is sent again until Kafka says yes. Ten were stored already and are stored twice now: shipping recognises them by their ids.',
      remains:
        'While it tries, checkout keeps the orders in memory: if it dies, nobody tries any more. An order that must survive that belongs in a database first (the outbox). And this shipping remembers in memory only.',
    },
  ],
  interview: [
    'A failover takes time: the controller must miss the broker first, nine seconds by default, and then the clients must learn of the new leader. The retries of a producer have to outlast that. In Java the bound is delivery.timeout.ms, two minutes by default; kafkajs has no such timeout, only a number of retries, five by default.',
    'When the budget is over, the result is unknown. An earlier attempt may have been stored, even if the last error says NOT_ENOUGH_REPLICAS. So I do not tell the customer no. I say pending, keep the order, and send the same id again.',
    'What I never do is to swallow the exception and go on. A send that failed and an order that was acknowledged is a loss, and no broker setting can help.',
  ],
  sources: [
    {
      title: 'Kafka documentation 4.3: producer configuration, delivery.timeout.ms',
      where: 'ProducerConfig',
    },
    {title: 'kafkajs: retry', where: 'kafkajs docs, Configuration'},
  ],
});
