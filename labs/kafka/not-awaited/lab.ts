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
  stage: 'consume',
  core: false,
  minutes: 10,
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
    choices: [
      {
        id: 'none',
        from: 0,
        to: 0,
      },
      {id: 'one', from: 0.001, to: 0.015},
      {
        id: 'some',
        from: 0.015,
        to: 0.6,
      },
      {id: 'rest', from: 0.6, to: 1},
    ],
  },
  codes: ['committed-before-done'],
  shipped: lost,
  control: kept,
  fixes: [
    {
      id: 'threshold',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {
      id: 'five-workers',
      codes: ['committed-before-done'],
      right: false,
      promise: lost,
    },
    {
      id: 'await',
      right: true,
      promise: keptAndRepeated,
    },
    {
      id: 'await-and-commit-each',
      right: true,
      promise: kept,
    },
    {
      id: 'done-in-order',
      right: true,
      promise: keptAndRepeated,
    },
  ],
});
