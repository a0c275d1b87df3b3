import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
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
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds', 'in-service': 'breaks'} as const;

/** How the leader loses what it had, and how it comes back. */
type LostDisk = {readonly lost: Step; readonly back: readonly Step[]};

const comesBack: Step = brokersSuffer('restart', 'leader');
const election: Step = onKafka({do: 'elect-unclean'});
const keptIdentity: LostDisk = {
  lost: brokersSuffer('lose-disk', 'leader'),
  back: [comesBack],
};
const newDisk: Step = brokersSuffer('new-disk', 'leader');

/** The followers go one way or another, orders go on, and the last broker alive loses its disk. */
const planWith = (
  leave: 'pause' | 'stop' | 'crash',
  comeBack: 'resume' | 'restart',
  disk: LostDisk = keptIdentity,
): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  onKafka({do: 'replicated', within: 10_000}),
  kafkaPremise('followers-in-isr'),
  brokersSuffer(leave, 'followers'),
  onKafka({do: 'isr', size: 1, within: 20_000}),
  {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000, enough: 5},
  {do: 'probe', within: 3000},
  brokersSuffer('crash', 'leader'),
  disk.lost,
  brokersSuffer(comeBack, 'followers'),
  onKafka({do: 'new-leader', within: 20_000, orNone: true}),
  ...disk.back,
  {do: 'finish', program: 'checkout', within: 40_000},
  ...healReadShip,
];

export const shrunkenIsr = defineLab({
  id: 'shrunken-isr',
  stage: 'store',
  core: true,
  minutes: 12,
  languages: ['typescript', 'java'],
  orders: 40,
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: planWith('pause', 'resume'),
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {
        id: 'half',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', from: 0.75, to: 1},
    ],
  },
  codes: ['isr-was-one', 'cut-away'],
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  fixes: [
    {
      id: 'idempotence',
      codes: ['isr-was-one', 'cut-away'],
      right: false,
      promise: {...lost, 'each-once': 'holds'},
    },
    {
      id: 'flush-every-message',
      codes: ['isr-was-one', 'cut-away'],
      right: false,
      promise: lost,
    },
    {
      id: 'min-isr-2',
      codes: ['isr-below-the-floor'],
      right: true,
      promise: kept,
    },
    {
      id: 'min-isr-2-followers-stopped',
      codes: ['isr-below-the-floor'],
      filesOf: 'min-isr-2',
      plan: planWith('stop', 'restart'),
      right: true,
      promise: kept,
    },
    {
      id: 'min-isr-2-followers-killed',
      codes: ['cut-away', 'isr-below-the-floor'],
      filesOf: 'min-isr-2',
      plan: planWith('crash', 'restart'),
      right: false,
      promise: {...kept, 'none-lost': 'breaks'},
    },
    {
      id: 'new-disk',
      codes: ['isr-was-one', 'cut-away'],
      filesOf: null,
      plan: planWith('pause', 'resume', {lost: newDisk, back: [comesBack, election]}),
      right: false,
      promise: lost,
    },
    {
      id: 'new-disk-elect-first',
      codes: ['isr-was-one'],
      filesOf: null,
      plan: planWith('pause', 'resume', {
        lost: newDisk,
        back: [election, onKafka({do: 'new-leader', within: 20_000}), comesBack],
      }),
      right: false,
      promise: lost,
    },
  ],
});
