import type {PropertyName} from '../../../engine/plan/define.js';
import type {BrokenOrders} from '../../../engine/verdict/audit/broken-orders.js';
import type {Headline} from '../../../engine/verdict/verdict.js';

const brokenAs: Readonly<Record<BrokenOrders['word'], string>> = {
  lost: 'Gone',
  torn: 'Torn, one of two records is there',
  phantom: 'Told “no”, and there all the same',
  duplicated: 'Shipped more than once',
  stalled: 'Waiting',
  parked: 'Parked, and nothing is wrong with them',
  overlooked: 'Overlooked, or reported although healthy',
  invisible: 'Not readable while the fault lasted',
};

const headlines: Readonly<Record<Headline, string>> = {
  lost: 'lost',
  torn: 'torn',
  phantom: 'phantom',
  duplicated: 'duplicated',
  stalled: 'stalled',
  parked: 'parked',
  overlooked: 'overlooked',
  invisible: 'invisible',
  unavailable: 'unavailable',
  safe: 'safe',
  inconclusive: 'inconclusive',
};

const properties: Readonly<Record<PropertyName, string>> = {
  'none-lost': 'none-lost',
  'each-once': 'each-once',
  'all-or-nothing': 'all-or-nothing',
  'told-the-truth': 'told-the-truth',
  'in-service': 'in-service',
  visible: 'visible',
  'no-stall': 'no-stall',
  'none-parked': 'none-parked',
  'gap-found': 'gap-found',
};

/** What a run says of a property, and what a lab promises. */
const states = {
  holds: 'holds',
  breaks: 'breaks',
  unknown: 'unknown',
  either: 'either',
  nothing: 'nothing',
} as const;

/** What the verdict of a run says beside its number, in English. */
export const verdictEn = {
  headlines,
  properties,
  states: states as Readonly<Record<keyof typeof states, string>>,
  /** Orders of a kind, in a list. */
  counts: {
    torn: (orders: number) => `${orders} torn`,
    phantom: (orders: number) => `${orders} phantom`,
    stalled: (orders: number) => `${orders} stalled`,
    invisible: (orders: number) => `${orders} invisible`,
    parked: (orders: number) => `${orders} parked`,
  },
  cause: (text: string) => `Cause: ${text}`,
  why: (text: string) => `Why: ${text}`,
  remains: (text: string) => `What it does not guarantee: ${text}`,
  brokenAs,
  storedTwice: (orders: number) =>
    orders === 1
      ? '1 order is in the log twice and was shipped once.'
      : `${orders} orders are in the log twice and were shipped once.`,
  repeatsCost: (orders: number) =>
    `The price is repetition: ${orders === 1 ? '1 order' : `${orders} orders`} shipped more than once.`,
  endMark: 'with the lab’s end mark',
};
