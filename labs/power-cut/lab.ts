import {defineLab, healReadShip} from '../../src/lab/define.js';

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
  topic: {partitions: 1, replicas: 3},
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', subject: 'checkout'},
    {do: 'orders', through: 300, within: 30_000},
    {do: 'finish', subject: 'checkout', within: 20_000},
    {do: 'replicated', within: 10_000},
    {do: 'premise', premise: 'followers-in-isr'},
    {do: 'fault', fault: 'power-cut', who: 'all'},
    {do: 'fault', fault: 'restart', who: 'all'},
    ...healReadShip,
  ],
  predict: {
    question:
      'Every order was acknowledged with acks=all by three brokers. Then all three lose their power. How many of the 300 will never be shipped?',
    choices: [
      {id: 'none', text: 'None: three brokers have each of them', from: 0, to: 0},
      {id: 'last', text: 'Those of the last second', from: 0.001, to: 0.75},
      {id: 'all', text: 'All of them', from: 0.75, to: 1},
    ],
    hints: [
      'A broker that has written a record has given it to the operating system.',
      'Kafka leaves it to the system when to write to the disk (fsync). It has no setting for it by default.',
      'A killed process loses nothing that it had written. A machine without power does.',
    ],
  },
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  variants: [
    {
      id: 'min-isr-3',
      title: 'Three in-sync replicas (min.insync.replicas=3)',
      right: false,
      promise: lost,
      why: 'All three had every order already: in memory, all three.',
      remains: 'More copies in memory are lost together when the power goes together.',
    },
    {
      id: 'flush-every-second',
      title: 'Flush after a second (flush.ms=1000)',
      right: false,
      promise: lost,
      why: 'A scheduler looks whether a flush is due, and by default it looks once in 292 million years (log.flush.scheduler.interval.ms). Even with it on, the last second is lost.',
      remains: 'A flush now and then makes the loss smaller. It never makes it none.',
    },
    {
      id: 'flush-every-message',
      title: 'Flush every message (flush.messages=1)',
      right: true,
      promise: {...lost, 'none-lost': 'holds'},
      why: 'Each broker fsyncs before it acknowledges, so the recovery point is the end of the log.',
      remains:
        'It costs throughput, and Kafka advises against it. The usual answer is replicas in places that do not lose power together.',
    },
  ],
  interview: [
    'Kafka acknowledges when the record is in the page cache of the in-sync replicas. A killed broker loses nothing: the operating system still writes. Machines that lose power lose what was not fsynced, and if all replicas lose power at once, acknowledged records are gone.',
    'The answer of Kafka is replication over failure domains: racks or zones with their own power, set with broker.rack. flush.messages=1 makes every broker fsync first; it works and it is slow.',
    'flush.ms alone does nothing by default, because log.flush.scheduler.interval.ms is unlimited. That is a good detail to have checked.',
  ],
  sources: [
    {title: 'Kafka documentation 4.3: flush.messages, flush.ms', where: 'TopicConfig'},
    {title: 'Kafka documentation 4.3: application versus OS flush', where: 'design'},
  ],
});
