import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {onKafka, ordersTopic} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'holds',
  'told-the-truth': 'holds',
  'no-stall': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds'} as const;

const shippingAlone: readonly Step[] = [
  {do: 'start', program: 'shipping'},
  onKafka({do: 'joined', program: 'shipping', within: 20_000}),
];
/** The new service is there before the first order. */
const invoicesToo: readonly Step[] = [
  {do: 'start', program: 'invoices'},
  onKafka({do: 'joined', program: 'invoices', within: 20_000}),
];
const orders: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 100, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'handled', stuckAfter: 4000, within: 30_000},
];
/** It is taken away again: shipping has the group for itself. */
const end: readonly Step[] = [{do: 'stop', program: 'invoices'}, ...healReadShip];

export const sharedGroup = defineLab({
  id: 'shared-group',
  stage: 'consume',
  core: false,
  minutes: 10,
  orders: 100,
  holdings: [ordersTopic({partitions: 2, replicas: 3})],
  inServiceWithin: 10_000,
  plan: [...shippingAlone, ...invoicesToo, ...orders, ...end],
  predict: {
    choices: [
      {id: 'none', from: 0, to: 0},
      {id: 'few', from: 0.001, to: 0.2},
      {id: 'half', from: 0.2, to: 0.8},
      {id: 'all', from: 0.8, to: 1},
    ],
  },
  codes: ['handed-to-another'],
  shipped: lost,
  controlPlan: [...shippingAlone, ...orders, ...healReadShip],
  control: kept,
  fixes: [
    {
      id: 'own-client-id',
      codes: ['handed-to-another'],
      right: false,
      promise: lost,
    },
    {
      id: 'more-partitions',
      codes: ['handed-to-another'],
      filesOf: null,
      plan: [
        onKafka({do: 'add-partitions', total: 6}),
        ...shippingAlone,
        ...invoicesToo,
        ...orders,
        ...end,
      ],
      right: false,
      promise: lost,
    },
    {
      id: 'no-commits',
      codes: ['handed-to-another'],
      right: false,
      promise: {...kept, 'no-stall': 'breaks'},
    },
    {
      id: 'own-group',
      right: true,
      promise: kept,
    },
  ],
});
