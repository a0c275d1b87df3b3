import type {CallName} from '../../../../engine/plan/step.js';
import {counted, firstOf, listed, ordinal, seconds} from '../../../../grammar/en.js';

const someOrder = 'an order';

/** What the held call is about; what counts has happened, and the program has not heard so. */
const heldAt: Readonly<Record<CallName, (ids: string) => string>> = {
  orders: (ids) => `it is handed ${ids}`,
  answer: (ids) => `it answers for ${ids}`,
  shipped: (ids) => `it ships ${ids}`,
  parked: (ids) => `it parks ${ids}`,
};

const because = (why: string | null): string => (why === null ? '' : `: ${why}`);

type Ids = readonly string[];

/** Orders, answers and the shop's programs, in English. */
export const shopMomentsEn = {
  ordersStart: 'orders start',
  bigOrders: (every: number, bytes: number) =>
    every === 0
      ? 'from now on: no order is big'
      : `from now on: every ${ordinal(every)} order is ${bytes / 1000} kB big`,
  guest: (id: string) => `${id} comes from a guest: its customer is null`,
  waiting: (ids: Ids, forMs: number) =>
    `nothing has moved for ${seconds(forMs)}: ${counted(ids.length, 'order')} ${ids.length === 1 ? 'waits' : 'wait'}, the first of them ${ids[0] ?? ''}`,
  planted: (lost: Ids, repeated: Ids) =>
    `the warehouse will lose ${listed(lost)}, and ship ${listed(repeated)} twice`,
  reported: (missing: number, duplicated: number) =>
    `reconcile reports ${missing} missing and ${duplicated} duplicated`,
  held: (
    program: string,
    {
      call,
      ids,
      counts,
    }: {readonly call: CallName; readonly ids: Ids; readonly counts: boolean},
  ) => {
    const what = heldAt[call](ids.length === 0 ? someOrder : firstOf(ids));
    return counts
      ? `${program} is held just after ${what}: done, and not heard of yet`
      : `${program} is held just before ${what}`;
  },
  letGo: (program: string) => `${program} goes on`,
  paused: (program: string) => `${program} stands still (SIGSTOP)`,
  resumed: (program: string) => `the paused ${program} wakes up and goes on`,
  takenOver: (program: string, ids: Ids) =>
    `${program} is taken for dead: a second one takes over${ids.length > 0 ? ` ${firstOf(ids)}` : ''}`,
  firstShipped: (ids: Ids) => `${ids[0] ?? someOrder} shipped, the first one`,
  parked: (ids: Ids, why: string) => `${firstOf(ids)} parked: ${why}`,
  firstNo: (id: string, why: string | null) =>
    `${id} told "no", the first one${because(why)}`,
  firstPending: (id: string, why: string | null) =>
    `${id} pending, the first one${because(why)}`,
  answers: ({
    attempted,
    yes,
    no,
    pending,
  }: {
    readonly attempted: number;
    readonly yes: number;
    readonly no: number;
    readonly pending: number;
  }) => {
    const open = attempted - yes - no - pending;
    const rest = open > 0 ? `, ${open} without an answer` : '';
    return `${counted(attempted, 'order')} handed out: ${yes} told "yes", ${no} told "no", ${pending} pending${rest}`;
  },
  started: (program: string) => `${program} started`,
  startedAgain: (program: string) => `${program} started again`,
  stopped: (program: string) => `${program} stopped`,
  killed: (program: string, signal: string) => `${program} killed (${signal})`,
  ended: (program: string) => `${program} ended`,
  failed: (program: string, code: number) => `${program} ended with code ${code}`,
};
