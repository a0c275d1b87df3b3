import {defineLab, healReadShip} from '../../src/lab/define.js';

const good = {
  'none-lost': 'holds',
  'each-once': 'either',
  'told-the-truth': 'holds',
  visible: 'holds',
  'in-service': 'holds',
} as const;

export const minIsrEqualsRf = defineLab({
  id: 'min-isr-equals-rf',
  title: 'min ISR 3 of 3: no service',
  stage: 'store',
  core: false,
  minutes: 8,
  claim:
    'min.insync.replicas equal to the replication factor is not safer. It is out of service.',
  cause:
    'min.insync.replicas=3 with three replicas: with one broker down there are never enough in sync.',
  orders: 40,
  topic: {partitions: 1, replicas: 3},
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', subject: 'checkout'},
    {do: 'orders', through: 20, within: 20_000},
    {do: 'replicated', within: 10_000},
    {do: 'premise', premise: 'followers-in-isr'},
    {do: 'fault', fault: 'crash', who: 'one-follower'},
    // Until the ISR has shrunk, acks=all waits for the dead broker, whatever the minimum is.
    {do: 'isr', size: 2, within: 20_000},
    {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000},
    {do: 'probe', within: 4000},
    {do: 'readable', within: 2000},
    {do: 'fault', fault: 'restart', who: 'one-follower'},
    {do: 'finish', subject: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'One of three brokers dies, and not the leader. How long does the next customer wait for a yes?',
    about: 'seconds-waited',
    choices: [
      {id: 'not', text: 'Hardly: the leader and another one are there', from: 0, to: 1},
      {
        id: 'shrink',
        text: 'Some seconds: until the dead broker has left the ISR',
        from: 1.001,
        to: 10,
      },
      {
        id: 'return',
        text: 'As long as the broker is away',
        from: 10.001,
        to: Infinity,
      },
    ],
    hints: [
      'acks=all waits for every broker in the ISR. How long does a dead one stay in it?',
      'After that two brokers are alive and in sync. How many does the topic ask for?',
    ],
  },
  shipped: {...good, 'in-service': 'breaks'},
  control: {...good, 'each-once': 'holds'},
  variants: [
    {
      id: 'acks-1',
      title: 'Wait for the leader only (acks=1)',
      right: false,
      promise: {...good, visible: 'breaks'},
      why: 'min.insync.replicas refuses only acks=all. But since Kafka 3.7 the high watermark stands still while fewer are in sync, so consumers see none of these orders until the third broker is back.',
      remains:
        'Customers hear yes and nothing is shipped. Should the leader die now, the orders are on one more broker only by luck: acks=1 did not wait for it.',
    },
    {
      id: 'min-isr-2',
      title: 'Two of three (min.insync.replicas=2)',
      right: true,
      promise: good,
      why: 'With one broker down, two are in sync, and two are enough. Every acknowledged order is on both.',
      remains:
        'With two brokers down the shop stands still. That is the choice: safe, not always open.',
    },
  ],
  interview: [
    'min.insync.replicas is a floor for accepting acks=all writes, not the number that is waited for. Set to the replication factor, one dead replica stops all such writes: every restart of a broker is an outage.',
    'The usual choice is one below: RF 3 and min ISR 2. One broker may be down or restarting, and an acknowledged record is on at least two.',
    'Going down to acks=1 to get out of it is no way out. The writes are acknowledged, but the high watermark does not advance below the minimum, so nobody can read them.',
  ],
  sources: [
    {title: 'Kafka documentation 4.3: min.insync.replicas', where: 'TopicConfig'},
    {
      title: 'KIP-966: Eligible Leader Replicas (the high watermark stays)',
      where: 'KIP-966',
    },
  ],
});
