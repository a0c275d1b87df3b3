import {defineLab, healReadShip} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;
const keptAndRepeated = {...kept, 'each-once': 'either'} as const;

export const notAwaited = defineLab({
  id: 'not-awaited',
  title: 'The offset runs ahead of the work',
  stage: 'consume',
  core: false,
  minutes: 10,
  claim: 'A handler that returns before its work is done tells Kafka that it is done.',
  cause:
    'The handler returned before its work was done, so offsets of waiting parcels were committed.',
  orders: 100,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'orders', through: 100, within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    // The warehouse stands still with the 31st parcel: it takes that one no more, nor any other.
    {
      do: 'hold-call',
      program: 'shipping',
      call: 'shipped',
      nth: 31,
      effect: 'none',
      onwards: true,
    },
    {do: 'start', program: 'shipping'},
    {do: 'held', within: 20_000},
    {do: 'settled', through: 100, stuckAfter: 1000, within: 10_000},
    {do: 'kill', program: 'shipping'},
    {do: 'start', program: 'shipping'},
    ...healReadShip,
  ],
  predict: {
    question:
      'The warehouse takes 30 parcels and then none for a second; then shipping is killed and started again. How many of the 100 acknowledged orders will never be shipped?',
    choices: [
      {
        id: 'none',
        text: 'None: an offset is committed when its parcel has left',
        from: 0,
        to: 0,
      },
      {id: 'one', text: 'One: the parcel in hand', from: 0.001, to: 0.015},
      {
        id: 'some',
        text: 'Some: those that were packed at the time',
        from: 0.015,
        to: 0.6,
      },
      {id: 'rest', text: 'All 70 that were not shipped yet', from: 0.6, to: 1},
    ],
    hints: [
      'kafkajs commits what the handler has returned from. When does this handler return?',
      '`void` before a promise: it is started, and nobody waits for it.',
      'The handler returned at once, so offset 100 was committed while 70 parcels stood in the yard.',
    ],
  },
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'threshold',
      title: 'Commit after each record (autoCommitThreshold=1)',
      right: false,
      promise: lost,
      why: 'It commits more often, and still what the handler has returned from. The handler does not wait for its parcel.',
      remains:
        'How often offsets are committed is one question, what counts as done is another. This answers the first.',
    },
    {
      id: 'five-workers',
      title: 'Hand the orders to five workers',
      right: false,
      promise: lost,
      why: 'The queue before the workers is memory of one process. The handler returns when an order is queued, and its offset is committed.',
      remains:
        'A pool bounds how much is done at once. It must also hold back the offset until the work is done.',
    },
    {
      id: 'await',
      title: 'Await the work',
      right: true,
      promise: keptAndRepeated,
      why: 'The handler returns when the parcel has left. kafkajs commits behind it, after the batch.',
      remains:
        'The parcels of the batch that had left were not committed: all 30 leave a second time.',
    },
    {
      id: 'await-and-commit-each',
      title: 'Await the work, and commit after each record',
      right: true,
      promise: kept,
      why: 'Now the threshold helps: an offset is resolved when its parcel has left, and committed at once.',
      remains:
        'One parcel at a time, and a round trip for each. A kill between parcel and commit still repeats one.',
    },
    {
      id: 'done-in-order',
      title: 'Five workers; commit only what is done without a gap',
      right: true,
      promise: keptAndRepeated,
      why: 'Five parcels are packed at once, and the offset moves only over those that are done with all before them.',
      remains:
        'What was done behind a gap is done again after a crash. And two orders of one customer may overtake each other: give each key to one worker.',
    },
  ],
  interview: [
    'The consumer commits the position of what it has handed me, not of what I have finished. If my handler returns early, because a promise is not awaited or the record went to a thread pool, the offset runs ahead of the work, and a crash loses everything in between.',
    'So I finish before I return. If I need parallel work, I track what is done and commit only up to the first gap: the offset is a single number, it cannot say "all but 31". Or I add partitions and consumers.',
    'It is the same in Java: process-then-poll in one thread is at-least-once. Loss begins with a hand-off to an executor, with a swallowed exception, or with leaving the loop while close() still commits.',
  ],
  sources: [
    {
      title:
        'Kafka 4.3, KafkaConsumer: multi-threaded processing, decouple consumption and processing',
      where: 'KafkaConsumer.java',
    },
    {
      title: 'kafkajs 2.2.4: offsets are resolved when the handler returns',
      where: 'src/consumer/runner.js',
    },
  ],
});
