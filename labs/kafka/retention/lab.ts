import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

export const retention = defineLab({
  id: 'retention',
  title: 'Retention does not wait',
  stage: 'store',
  core: false,
  minutes: 10,
  claim:
    'The broker deletes what is old or too much, whether anybody has read it or not.',
  cause: 'Shipping was closed for longer than retention keeps records.',
  orders: 140,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'start', program: 'shipping'},
    {do: 'orders', through: 20, within: 20_000},
    {do: 'shipped', through: 20, within: 20_000},
    {do: 'stop', program: 'shipping'},
    {do: 'orders', through: 140, within: 30_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    {do: 'time-passes', ms: 6000},
    ...healReadShip,
  ],
  predict: {
    question:
      'Shipping is closed for six seconds. Retention keeps records for two. How many of the 140 acknowledged orders will never be shipped?',
    choices: [
      {
        id: 'none',
        text: 'None: Kafka keeps records until the group has read them',
        from: 0,
        to: 0,
      },
      {
        id: 'few',
        text: 'A few: the segment that is being written is never deleted',
        from: 0.001,
        to: 0.6,
      },
      {id: 'most', text: 'Nearly all that came while it was closed', from: 0.6, to: 1},
    ],
    hints: [
      'Whom does the broker ask before it deletes a segment?',
      'A segment goes when its newest record is older than retention.ms, also the one that was being written.',
      'Shipping comes back for offset 20. Six seconds after the last order, what is the first offset that is still there?',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'more-replicas',
      title: 'Three replicas instead of two',
      right: false,
      promise: lost,
      why: 'Each replica deletes by itself what retention says: three copies go as two did.',
      remains:
        'Replicas help against broken brokers, not against a rule that all of them follow.',
    },
    {
      id: 'longer-time',
      title: 'Keep records for a week (retention.ms)',
      right: false,
      promise: lost,
      cause:
        'retention.bytes: the partition grew beyond it while shipping was closed, and the oldest segments went.',
      why: 'Time no longer deletes anything, but retention.bytes does: the limit that is reached first counts.',
      remains: 'Look at both limits, and at how much comes in on the busiest day.',
    },
    {
      id: 'longer-time-and-size',
      title: 'Keep records for a week, whatever their size',
      right: true,
      promise: kept,
      why: 'Retention is longer than shipping has ever been late, and no size limit cuts in: what shipping still wants is there.',
      remains:
        'A week is a limit, too. Alarm on consumer lag in time, long before it is reached, and watch the disk.',
    },
  ],
  interview: [
    'Retention looks at age and size, never at consumers. If a group is behind for longer than retention.ms, or the partition grows beyond retention.bytes, the segments go, and its next fetch is out of range. Then auto.offset.reset decides: latest goes to the end, earliest to the oldest record that is left, and neither brings back what is gone. With none the Java consumer throws.',
    'So retention must be longer than the worst lag I want to survive, a long weekend plus the repair, and I alarm on lag measured in time at a fraction of it.',
    'The committed offsets themselves expire as well: seven days after the group has become empty (offsets.retention.minutes).',
  ],
  sources: [
    {
      title: 'Kafka 4.3, topic settings: retention.ms, retention.bytes',
      where: 'TopicConfig.java',
    },
    {
      title: 'Kafka 4.3, consumer settings: auto.offset.reset',
      where: 'ConsumerConfig.java',
    },
    {
      title:
        'Kafka 4.3, broker settings: offsets.retention.minutes, log.retention.check.interval.ms',
      where: 'KafkaConfig',
    },
  ],
});
