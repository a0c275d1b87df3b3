import {defineLab, healReadShipRest, type Step} from '../../../src/engine/plan/define.js';
import {brokersSuffer, ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';
import {keys, powerTook, redisSuffers} from '../../../src/systems/redis/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

/** Orders are accepted while no broker can be reached, and then checkout is killed. */
const killedWithTheCache: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
  // The timer has sent them.
  {do: 'readable', within: 20_000},
  brokersSuffer('out-of-reach', 'all'),
  {do: 'orders', through: 20, within: 20_000},
  {do: 'kill', program: 'checkout'},
];

/** The brokers are back, and checkout is started again. */
const goOn: readonly Step[] = [
  brokersSuffer('rejoin', 'all'),
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 30, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  ...healReadShipRest,
];

/** The same, and the Redis with the cache loses its power as well. */
const withPowerCut = (server: number, ...premises: readonly Step[]): readonly Step[] => [
  ...killedWithTheCache,
  redisSuffers('power-cut', server),
  ...premises,
  redisSuffers('restart', server),
  ...goOn,
];

export const localCache = defineLab({
  id: 'local-cache',
  stage: 'produce',
  core: false,
  minutes: 12,
  orders: 30,
  holdings: [
    ordersTopic({partitions: 1, replicas: 3}),
    keys('unconfirmed', 'stopovers', {prefix: 'unconfirmed', value: 'order'}),
    keys('unconfirmed-always', 'stopovers', {
      prefix: 'unconfirmed',
      value: 'order',
      server: 2,
    }),
  ],
  inServiceWithin: 10_000,
  plan: [...killedWithTheCache, ...goOn],
  predict: {
    about: 'orders-lost',
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'one', from: 1, to: 1},
      {id: 'away', from: 2, to: 19},
      {id: 'more', from: 20, to: 30},
    ],
  },
  codes: ['never-sent'],
  shipped: lost,
  control: kept,
  fixes: [
    {id: 'kept-when-it-fails', codes: ['never-sent'], right: false, promise: lost},
    {id: 'file', right: true, promise: kept},
    {id: 'redis-everysec', right: true, promise: kept},
    {
      id: 'everysec-without-power',
      filesOf: 'redis-everysec',
      plan: withPowerCut(1, powerTook),
      codes: ['never-sent'],
      right: false,
      promise: lost,
    },
    {
      id: 'redis-always',
      plan: withPowerCut(2),
      right: true,
      promise: kept,
    },
  ],
});
