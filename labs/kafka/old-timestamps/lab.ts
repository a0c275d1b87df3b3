import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

const threeDays = 3 * 24 * 60 * 60 * 1000;

export const oldTimestamps = defineLab({
  id: 'old-timestamps',
  title: 'Too old on arrival',
  stage: 'store',
  core: false,
  minutes: 8,
  claim:
    'Retention counts a record’s own timestamp: what arrives old is deleted at once.',
  cause:
    'The records said that they were three days old, and retention.ms keeps one day.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'backdate', ageMs: threeDays},
    {do: 'orders', through: 50, within: 20_000},
    {do: 'time-passes', ms: 4000},
    {do: 'backdate', ageMs: 0},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'On Tuesday fifty orders of last Saturday come in, stamped with the time they were placed; four seconds later, fifty new ones. Retention is one day. How many of the 100 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: all of them came in just now', from: 0, to: 0},
      {id: 'few', text: 'A few: retention looks only now and then', from: 0.001, to: 0.4},
      {id: 'half', text: 'The fifty old ones', from: 0.4, to: 0.6},
      {id: 'all', text: 'All: old and new ones share a segment', from: 0.6, to: 1},
    ],
    hints: [
      'What is a record’s age: the time since it was placed, or since it was stored?',
      'The default of message.timestamp.type is CreateTime: what the producer says.',
      'A segment goes when its newest record is too old. When retention looks, the fifty old orders are alone in theirs.',
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
      why: 'Retention is a rule that every replica follows.',
      remains:
        'Replicas help against broken brokers, not against a rule that all of them follow.',
    },
    {
      id: 'two-days',
      title: 'Keep records for two days',
      right: false,
      promise: lost,
      cause:
        'The records said that they were three days old, and retention.ms keeps two.',
      why: 'They are three days old. Two days is as short as one.',
      remains: 'Whatever the number is, somebody will bring older ones.',
    },
    {
      id: 'a-week',
      title: 'Keep records for a week',
      right: true,
      promise: kept,
      why: 'Three days are less than a week: for these orders it is enough.',
      remains:
        'A file of last month is deleted all the same, after a yes and without an error.',
    },
    {
      id: 'log-append-time',
      title: 'Let the broker stamp them (LogAppendTime)',
      right: true,
      promise: kept,
      why: 'The broker writes its own time into the record, so retention counts from the arrival.',
      remains:
        'The record’s timestamp no longer says when the order was placed: put that into the value, where processing by event time can find it.',
    },
    {
      id: 'refuse-old',
      title: 'Refuse what is too old (message.timestamp.before.max.ms)',
      right: true,
      promise: kept,
      why: 'The broker answers INVALID_TIMESTAMP. That is a definite no, nothing was stored, so checkout says no.',
      remains:
        'The old orders are not in the log. Somebody must bring them in another way.',
    },
  ],
  interview: [
    'retention.ms compares with the timestamp in the record, and by default that is the producer’s. A backfill or an import with old event times is acknowledged and deleted at the next retention check, within five minutes by default. It comes and goes, because retention looks at the largest timestamp of a segment: one fresh record keeps the old ones in it.',
    'I set message.timestamp.type=LogAppendTime on such topics and keep the event time in the value, or I bound the age with message.timestamp.before.max.ms, so that the broker refuses instead of deleting.',
    'The reverse happens as well: one record from the future keeps its whole segment alive. Kafka 3.6 brought message.timestamp.after.max.ms against it, and since 4.0 more than an hour ahead is refused by default.',
  ],
  sources: [
    {
      title:
        'Kafka 4.3, topic settings: message.timestamp.type, message.timestamp.before.max.ms, retention.ms',
      where: 'TopicConfig.java',
    },
    {title: 'KIP-937: Improve Message Timestamp Validation', where: 'KIP-937'},
    {
      title: 'KIP-1030: Change constraints and default values for various configurations',
      where: 'KIP-1030',
    },
  ],
});
