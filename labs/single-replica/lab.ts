import {defineLab, healReadShip} from '../../src/lab/define.js';

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
  topic: {partitions: 1, replicas: 3},
  damagesDisks: true,
  inServiceWithin: 8000,
  plan: [
    {do: 'start', subject: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'replicated', within: 10_000},
    {do: 'fault', fault: 'crash', who: 'leader'},
    {do: 'fault', fault: 'lose-disk', who: 'leader'},
    // As long as the broker is away: does anybody serve?
    {do: 'probe', within: 8000},
    {do: 'fault', fault: 'restart', who: 'leader'},
    {do: 'finish', subject: 'checkout', within: 40_000},
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
        text: 'About a third: those on that broker',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', text: 'All of them', from: 0.75, to: 1},
    ],
    hints: [
      'Three brokers do not mean three copies. The topic says how many.',
      'The topic has one partition, and that partition has one replica.',
      'Which broker has the orders? Which broker loses its disk?',
    ],
  },
  shipped: lost,
  control: {
    'none-lost': 'holds',
    'each-once': 'holds',
    'told-the-truth': 'holds',
    'in-service': 'holds',
  },
  variants: [
    {
      id: 'acks-all',
      title: 'Wait for all in-sync replicas (acks=all)',
      right: false,
      promise: lost,
      why: 'All in-sync replicas are one: acks=all waits for nobody else.',
      remains: 'acks says for whom the producer waits. It makes no copies.',
    },
    {
      id: 'min-isr-2',
      title: 'Two in-sync replicas (min.insync.replicas=2)',
      right: false,
      promise: lost,
      why: 'Kafka accepts the setting on a topic with one replica, and then asks for no more than there are: the effective floor is min(min.insync.replicas, replication factor).',
      remains:
        'The setting looks safe in every review. Compare it with the replication factor.',
    },
    {
      id: 'three-replicas',
      title: 'Three replicas, two of them in sync (RF 3, min ISR 2, acks=all)',
      right: true,
      promise: {...lost, 'none-lost': 'holds', 'in-service': 'holds'},
      why: 'Two other brokers had every acknowledged order. One of them took the lead, and the broker with the empty disk fetched everything again.',
      remains:
        'Three disks in one machine, one rack or one room can go together. And copies do not help against a wrong delete.',
    },
  ],
  interview: [
    'The replication factor is how many brokers hold each partition. With 1 there is no copy: the partition is out of service while its broker is away, and gone when its disk is gone. acks=all and min.insync.replicas do not change that; with one replica their floor is one.',
    'The number is given when the topic is created, and default.replication.factor is 1. So I create topics with 3 explicitly, switch automatic creation off, and put the replicas into different racks or zones with broker.rack.',
  ],
  sources: [
    {title: 'Kafka documentation 4.3: replication', where: 'design'},
    {title: 'Kafka documentation 4.3: min.insync.replicas', where: 'TopicConfig'},
  ],
});
