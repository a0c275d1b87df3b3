import type {BrokenOrders} from '../../../engine/verdict/audit/broken-orders.js';

const brokenAs: Readonly<Record<BrokenOrders['word'], string>> = {
  lost: 'Gone',
  torn: 'Torn: one of two records is there',
  phantom: 'Told “no”, and there all the same',
  duplicated: 'Shipped more than once',
  stalled: 'Waiting',
  overlooked: 'Overlooked, or reported although healthy',
  invisible: 'Not readable while the fault lasted',
};

/** What the verdict of a run says beside its number, in English. */
export const verdictEn = {
  brokenAs,
  storedTwice: (orders: number) =>
    orders === 1
      ? '1 order is in the log twice and was shipped once.'
      : `${orders} orders are in the log twice and were shipped once.`,
  repeatsPrice: (orders: number) =>
    `The price is repetition: ${orders === 1 ? '1 order' : `${orders} orders`} shipped more than once.`,
  endMark: 'with the lab’s end mark',
};
