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
  stage: 'end-to-end',
  core: false,
  minutes: 12,
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
    about: 'gaps-found',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'losses', from: 1, to: 3},
      {
        id: 'all',
        from: 4,
        to: 4,
      },
    ],
  },
  codes: ['not-reported'],
  shipped: overlooked,
  control: found,
  fixes: [
    {
      id: 'lag',
      codes: ['not-reported'],
      right: false,
      promise: overlooked,
    },
    {
      id: 'as-sets',
      codes: ['not-reported'],
      right: false,
      promise: overlooked,
    },
    {
      id: 'everything',
      codes: ['not-reported'],
      right: false,
      promise: overlooked,
    },
    {
      id: 'ids-per-window',
      right: true,
      promise: found,
    },
  ],
});
