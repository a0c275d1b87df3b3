/** What happens in a run, step by step. */
import {ordinal, seconds} from '../../../../grammar/en.js';

export const planStepsEn = {
  before: (text: string, next: string) => `${text}, before ${next}`,
  after: (text: string, last: string) => `${text}, after ${last}`,
  start: (program: string, supervised: boolean) =>
    supervised
      ? `${program} starts, and is started again whenever it ends`
      : `${program} starts`,
  run: (program: string) => `${program} runs to its end`,
  guestOrder: (nth: number) => `the ${ordinal(nth)} order comes from a guest`,
  holdCall: ({
    program,
    call,
    nth,
    counts,
  }: {
    program: string;
    call: string;
    nth: number;
    counts: boolean;
  }) =>
    `${program} is held at its ${ordinal(nth)} "${call}"${counts ? ', which counts' : ''}`,
  letGo: 'it goes on',
  kill: (program: string) => `${program} is killed (kill -9)`,
  pause: (program: string) => `${program} stands still (SIGSTOP)`,
  resume: (program: string) => `the ${program} that stood still goes on`,
  takeOver: (program: string) =>
    `${program} is taken for dead, and a second one takes over what it has in hand`,
  stop: (program: string) => `${program} is closed`,
  shipped: (through: number) => `shipping has shipped ${through} orders`,
  bigOrders: (every: number, bytes: number) =>
    every === 0
      ? 'no order is big any more'
      : `every ${ordinal(every)} order is ${bytes / 1000} kB big`,
  closingTime: 'the shop closes, and checkout may end',
  release: 'requests and replies get through again',
  plant: (windows: number) =>
    `in ${windows} hours the warehouse loses one parcel and ships another twice`,
  timePasses: (ms: number) => `${seconds(ms)} pass`,
  backdate: (ageMs: number) => (ageMs === 0 ? 'orders are new' : 'orders are old'),
};
