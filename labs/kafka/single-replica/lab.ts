import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
  'in-service': 'breaks',
} as const;

export const singleReplica = defineLab({
  id: 'single-replica',
  title: 'One replica is no copy',
  stage: 'store',
  core: false,
  minutes: 8,
  claim: 'A replication factor of 1 is no copy: when the disk goes, all orders go.',
  cause: 'replication.factor=1: the only replica was on the disk that is gone.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 8000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    brokersSuffer('crash', 'leader'),
    brokersSuffer('lose-disk', 'leader'),
    // As long as the broker is away: does anybody serve?
    {do: 'probe', within: 8000},
    brokersSuffer('restart', 'leader'),
    {do: 'finish', program: 'checkout', within: 40_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'One of three brokers dies and loses its disk. How many of the 100 acknowledged orders will never be shipped?',
    choices: [
      {
        id: 'none',
        text: 'None: a cluster of three brokers keeps copies',
        from: 0,
        to: 0,
      },
      {
        id: 'third',
        text: 'About a third: the three brokers share the orders',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', text: 'All of them', from: 0.75, to: 1},
    ],
    hints: [
      'Three brokers do not mean three copies. The topic says how many.',
      'The topic has one partition, and a partition is never split between brokers.',
      'replication.factor=1: one broker has all the orders, and that broker loses its disk.',
    ],
  },
  shipped: lost,
  control: {
    'none-lost': 'holds',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  fixes: [
    {
      id: 'acks-all',
      title: 'Wait for all in-sync replicas (acks=all)',
      right: false,
      promise: lost,
      why: 'All the in-sync replicas are one: there is nobody else to wait for.',
      remains: 'acks says for whom the producer waits. It makes no copies.',
    },
    {
      id: 'min-isr-2',
      title: 'Two in-sync replicas (min.insync.replicas=2)',
      right: false,
      promise: lost,
      why: 'Kafka accepts the setting on a topic with one replica, and then asks for no more than there are: since 3.7 the floor in effect is min(min.insync.replicas, replication factor).',
      remains:
        'It looks safe in a review. Compare it with the replication factor, topic by topic.',
    },
    {
      id: 'three-replicas',
      title: 'Three replicas, two in sync (RF 3, min ISR 2, acks=all)',
      right: true,
      promise: {...lost, 'none-lost': 'holds', 'in-service': 'holds'},
      why: 'Two other brokers had every acknowledged order. One of them took the lead, and the broker with the empty disk fetched everything again.',
      remains:
        'Three disks in one machine, one rack or one room can go together. And a wrong delete reaches every copy.',
    },
  ],
  interview: [
    'The replication factor is how many brokers hold each partition. With 1 there is no copy: the partition is out of service while its broker is away, and gone when its disk is gone. acks=all does not change that, and min.insync.replicas=2 is accepted there and asks for one: the floor in effect is min(config, replication factor).',
    'The number is given when the topic is created, and default.replication.factor is 1. So I create topics with 3 explicitly, switch automatic creation off, and put the replicas into different racks or zones with broker.rack.',
  ],
  sources: [
    {title: 'Kafka documentation: replication', where: 'docs/design/design.md'},
    {title: 'Kafka 4.3, topic settings: min.insync.replicas', where: 'TopicConfig.java'},
    {
      title:
        'Kafka 4.3, broker settings: default.replication.factor, auto.create.topics.enable',
      where: 'KafkaConfig',
    },
    {
      title: 'KAFKA-15583: the minimum in effect is never above the number of replicas',
      where: 'apache/kafka#14594',
    },
  ],
});
