import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

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
    'min.insync.replicas equal to the replication factor turns one dead broker into an outage.',
  cause:
    'min.insync.replicas=3 with three replicas: with one broker down there are never enough in sync.',
  orders: 40,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 20, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('crash', 'one-follower'),
    // Until the ISR has shrunk, acks=all waits for the dead broker, whatever the minimum is.
    onKafka({do: 'isr', size: 2, within: 20_000}),
    {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000},
    {do: 'probe', within: 4000},
    {do: 'readable', within: 2000},
    brokersSuffer('restart', 'one-follower'),
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'One of three brokers dies, and not the leader. How long does the next customer wait for a yes?',
    about: 'seconds-waited',
    choices: [
      {
        id: 'not',
        text: 'Hardly at all: the leader is there, and another one',
        from: 0,
        to: 1,
      },
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
      'min.insync.replicas=3: with two in sync the leader refuses every order.',
    ],
  },
  shipped: {...good, 'in-service': 'breaks'},
  control: {...good, 'each-once': 'holds'},
  fixes: [
    {
      id: 'acks-1',
      title: 'Wait for the leader only (acks=1)',
      right: false,
      promise: {...good, visible: 'breaks'},
      why: 'Only acks=all is refused below the minimum. But since Kafka 3.7 the high watermark does not advance there, so consumers see none of these orders until the third broker is back in sync.',
      remains:
        'Customers hear yes, and nothing is shipped. And if the leader dies now, it is luck whether another broker has the newest orders: acks=1 waited for none.',
    },
    {
      id: 'min-isr-2',
      title: 'Two of three (min.insync.replicas=2)',
      right: true,
      promise: good,
      why: 'With one broker down, two are in sync, and two are enough. Every acknowledged order is on both.',
      remains:
        'With two brokers down the shop stands still: rather that than a yes with one copy.',
    },
  ],
  interview: [
    'min.insync.replicas is a floor for accepting acks=all writes, not the number that is waited for. Set to the replication factor, one dead replica stops all such writes: every restart of a broker is an outage.',
    'The usual choice is one below: RF 3 and min ISR 2. One broker may be down or restarting, and an acknowledged record is on at least two.',
    'Going down to acks=1 to get out of it is no way out. The writes are acknowledged, but since Kafka 3.7 the high watermark does not advance below the minimum, so nobody can read them until enough replicas are in sync again.',
  ],
  sources: [
    {title: 'Kafka 4.3, topic settings: min.insync.replicas', where: 'TopicConfig.java'},
    {title: 'Kafka documentation: replication', where: 'docs/design/design.md'},
    {title: 'KIP-966: Eligible Leader Replicas (strict min ISR)', where: 'KIP-966'},
    {
      title: 'KAFKA-15583: the high watermark stands still below the minimum (3.7)',
      where: 'apache/kafka#14594',
    },
  ],
});
