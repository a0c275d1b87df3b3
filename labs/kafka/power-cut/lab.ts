import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
} as const;

export const powerCut = defineLab({
  id: 'power-cut',
  title: 'Power fails everywhere',
  stage: 'store',
  core: false,
  minutes: 10,
  claim: 'acks=all means: in the memory of every in-sync replica. Not: on its disk.',
  cause:
    'Kafka acknowledges from the page cache: three copies in memory, and all three machines lost their power.',
  orders: 300,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 300, within: 30_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    onKafka({do: 'replicated', within: 10_000}),
    kafkaPremise('followers-in-isr'),
    brokersSuffer('power-cut', 'all'),
    brokersSuffer('restart', 'all'),
    ...healReadShip,
  ],
  predict: {
    question:
      'Every order was acknowledged with acks=all by three brokers. Then all three lose their power. How many of the 300 will never be shipped?',
    choices: [
      {id: 'none', text: 'None: three brokers have each of them', from: 0, to: 0},
      {id: 'last', text: 'Some: those of the last second or so', from: 0.001, to: 0.75},
      {id: 'all', text: 'All of them', from: 0.75, to: 1},
    ],
    hints: [
      'A broker that has written a record has given it to the operating system.',
      'A killed process loses nothing that it had written. A machine without power does.',
      'By default Kafka leaves it to the system when the disk is written: no time limit, no number of records. And this is the worst case: what Kafka has not fsynced is gone.',
    ],
  },
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  fixes: [
    {
      id: 'min-isr-3',
      title: 'Three in-sync replicas (min.insync.replicas=3)',
      right: false,
      promise: lost,
      why: 'All three had every order already, each of them in memory.',
      remains: 'Copies in memory are lost together when the power fails together.',
    },
    {
      id: 'flush-every-second',
      title: 'Flush after a second (flush.ms=1000)',
      right: false,
      promise: lost,
      why: 'A scheduler looks whether a flush is due, and by default it never does: log.flush.scheduler.interval.ms is Long.MAX_VALUE. Even with it set, the last second would be lost.',
      remains: 'A flush now and then makes the loss smaller. It never makes it none.',
    },
    {
      id: 'flush-every-message',
      title: 'Flush every message (flush.messages=1)',
      right: true,
      promise: {...lost, 'none-lost': 'holds'},
      why: 'Each replica calls fsync for each write, so the recovery point is the end of the log.',
      remains:
        'It costs throughput, and Kafka’s documentation advises against it. The usual answer is replicas in places that do not lose power together.',
    },
  ],
  interview: [
    'Kafka acknowledges when the record is in the page cache of the in-sync replicas. A killed broker loses nothing: the operating system still writes. Machines that lose power lose what was not fsynced, and if all replicas lose power at once, acknowledged records are gone.',
    'The answer of Kafka is replication over failure domains: racks or zones with their own power, set with broker.rack. flush.messages=1 makes every broker fsync each write; it works, and it costs throughput.',
    'flush.ms alone does nothing: it depends on the broker’s log.flush.scheduler.interval.ms, and the default of that is Long.MAX_VALUE milliseconds.',
  ],
  sources: [
    {
      title: 'Kafka 4.3, topic settings: flush.messages, flush.ms',
      where: 'TopicConfig.java',
    },
    {
      title: 'Kafka 4.3, broker settings: log.flush.scheduler.interval.ms',
      where: 'KafkaConfig',
    },
    {
      title: 'Kafka documentation: application vs. OS flush management',
      where: 'docs/operations/hardware-and-os.md',
    },
    {
      title: 'Kafka documentation: persistence, replication',
      where: 'docs/design/design.md',
    },
  ],
});
