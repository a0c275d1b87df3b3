import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const hour = 3_600_000;

const overlooked = {'gap-found': 'breaks'} as const;
const found = {'gap-found': 'holds'} as const;

/** The orders of one hour, so many hours ago. */
const hourOf = (hoursAgo: number, through: number): readonly Step[] => [
  {do: 'backdate', ageMs: hoursAgo * hour},
  {do: 'orders', through, within: 20_000},
];

export const findTheGap = defineLab({
  id: 'find-the-gap',
  title: 'Find the gap',
  stage: 'end-to-end',
  core: false,
  minutes: 12,
  claim: 'Counts agree and ids differ: a loss that is made up for by a duplicate.',
  cause: 'It compares how many there are, not which.',
  orders: 200,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [
    {do: 'start', program: 'checkout'},
    {do: 'start', program: 'shipping'},
    {do: 'plant', windows: 2, ofWindows: 3, perWindow: 50},
    ...hourOf(5, 50),
    ...hourOf(4, 100),
    ...hourOf(3, 150),
    ...hourOf(0, 175),
    {do: 'shipped', through: 175, within: 20_000},
    // What comes now is in flight when the books are compared.
    {do: 'stop', program: 'shipping'},
    {do: 'orders', through: 200, within: 20_000},
    {do: 'run', program: 'reconcile', within: 20_000},
    {do: 'finish', program: 'checkout', within: 20_000},
    ...healReadShip,
  ],
  predict: {
    question:
      'Two parcels are lost and two left the house twice. reconcile.ts compares the number of orders and of parcels, day by day. How many of the four errors does it find?',
    about: 'gaps-found',
    choices: [
      {id: 'none', text: 'None: every day adds up', from: 0, to: 0},
      {id: 'losses', text: 'The two losses', from: 1, to: 3},
      {
        id: 'all',
        text: 'All four: four parcels are not as they should be',
        from: 4,
        to: 4,
      },
    ],
    hints: [
      'What does a total say about a single order?',
      'In each of the two hours one parcel is missing and one is too many. What is the sum?',
      'Count the parcels of one such hour: 50 orders, minus one, plus one.',
    ],
  },
  shipped: overlooked,
  control: found,
  fixes: [
    {
      id: 'lag',
      title: 'Watch the consumer lag',
      right: false,
      promise: overlooked,
      cause: 'Lag says how far shipping has read, not what came of it.',
      why: 'Shipping has read and committed these orders. What went wrong came after the offset.',
      remains:
        'Keep the alarm on lag: it shows a consumer that stands still, and nothing else.',
    },
    {
      id: 'as-sets',
      title: 'Look for orders without a parcel',
      right: false,
      promise: overlooked,
      cause: 'A set has each id once: a second parcel of it cannot be seen.',
      why: 'It finds both losses, by id. Both parcels that left twice pass unseen.',
      remains: 'A duplicate costs money, too: two parcels, two payments.',
    },
    {
      id: 'everything',
      title: 'Compare the ids of everything, now',
      right: false,
      promise: overlooked,
      cause: 'It takes orders that are on their way for lost ones.',
      why: 'It finds all four, and reports 25 healthy orders that are in flight as missing.',
      remains:
        'An alarm that is wrong every day is switched off, and then it is worth nothing.',
    },
    {
      id: 'ids-per-window',
      title: 'Compare ids per hour, an hour after it has ended',
      right: true,
      promise: found,
      why: 'Each order must have exactly one parcel, and an order is judged only when its parcel had the time to leave.',
      remains:
        'What went wrong in the last two hours is seen later. An order that never reached checkout’s book is in neither of them.',
    },
  ],
  interview: [
    'I do not trust that nothing is lost, I check it: I reconcile the two ends, what we promised the customer against what came of it, by id and per window of the event’s own time.',
    'Totals are not enough, because a loss and a duplicate cancel out, and lag only says how far a consumer has read. Each id must be there exactly once; over large windows I compare a count together with a hash of the ids, and go down to ids where they differ.',
    'I leave out what is in flight: a window is judged once it has been closed for longer than the slowest order takes. What is missing then raises an alarm, is sent again by its id, and the receiver drops what it has.',
  ],
  sources: [
    {
      title: 'Kafka documentation: monitoring, records-lag-max of a consumer',
      where: 'apache/kafka, docs/operations/monitoring.md',
    },
  ],
});
