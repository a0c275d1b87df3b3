/** What each step of a plan does. One function a step; the table is the whole engine. */
import type {Facts} from '../../history/history.js';
import type {Step, StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
import {closingTime} from './closing-time.js';
import {heal, read, readRest, ship} from './closing-steps.js';
import {inflict, ordersWhileFaulty} from './fault-steps.js';
import {premise} from './premise-steps.js';
import {intercept, release, struck} from './interception-steps.js';
import {caughtUp, probe, readable} from './service-steps.js';
import {elderEnded, held, kill, pause, takeOver} from './kill-steps.js';
import {run, settled, shipped, stop, timePasses} from './shipping-steps.js';
import {handled} from './stall-steps.js';
import {plant} from './plant-steps.js';
import type {OrdersDesk} from '../orders-desk.js';

type StepTable = {
  readonly [K in Step['do']]: (step: StepOf<K>, context: RunContext) => Promise<void>;
};

const table: StepTable = {
  start: async ({program, supervised = false}, {programs}) => {
    if (supervised) programs.supervise(program);
    await programs.start(program);
  },
  run,
  'guest-order': async ({nth}, context) => {
    context.orders.expectGuest(nth);
    return Promise.resolve();
  },
  handled,
  orders,
  'orders-while-faulty': ordersWhileFaulty,
  'hand-out': async ({through}, context) => {
    context.orders.openTo(through);
    return Promise.resolve();
  },
  acknowledged,
  premise,
  fault: inflict,
  intercept,
  struck,
  release: async (_, context) => release(context),
  probe,
  readable,
  'caught-up': caughtUp,
  backdate: async ({ageMs}, context) => {
    context.orders.backdate(ageMs);
    return Promise.resolve();
  },
  'big-orders': async ({every, bytes}, context) => {
    context.orders.enlarge(every, bytes);
    context.record({type: 'big-orders', every, bytes});
    return Promise.resolve();
  },
  heard,
  'closing-time': closingTime,
  plant,
  shipped,
  settled,
  stop,
  'hold-call': async (step, {programs}) => {
    programs.holds.arm(step);
    return Promise.resolve();
  },
  held,
  'let-go': async (_, {programs}) => {
    programs.holds.letGo();
    return Promise.resolve();
  },
  kill,
  pause,
  resume: async ({program}, context) => {
    await context.look(); // what has become of what it had in hand
    context.programs.resume(program);
  },
  'take-over': takeOver,
  'elder-ended': elderEnded,
  'time-passes': timePasses,
  finish,
  heal,
  read,
  ship,
  'read-rest': readRest,
  system: async ({system, step}, context) => context.system(system).take(step),
};

/** Takes one step of a plan; resolves when it is done. Throws RunCutShort when the rest makes no sense. */
export async function takeStep<K extends Step['do']>(
  step: StepOf<K>,
  context: RunContext,
): Promise<void> {
  await (table[step.do] as (one: StepOf<K>, c: RunContext) => Promise<void>)(
    step,
    context,
  );
}

async function orders(
  {through, within}: StepOf<'orders'>,
  context: RunContext,
): Promise<void> {
  context.phase('orders');
  context.orders.openTo(through);
  await settle(within, context);
}

async function acknowledged(
  {count, within}: StepOf<'acknowledged'>,
  context: RunContext,
): Promise<void> {
  const desk = context.orders;
  if (await context.wait(within, () => desk.acknowledged >= count)) return;
  throw await context.hung('checkout', {
    why: 'too-few-acknowledged',
    count: desk.acknowledged,
    of: count,
    ms: within,
  });
}

/** A checkout that goes on trying without a word is let go on trying. */
async function heard(
  {through, within}: StepOf<'heard'>,
  context: RunContext,
): Promise<void> {
  context.phase('orders');
  context.orders.openTo(through);
  await context.wait(within, () => context.orders.hasHeard(through));
}

async function finish(
  {program, within}: StepOf<'finish'>,
  context: RunContext,
): Promise<void> {
  await settle(within, context);
  context.programs.mayEnd.add(program);
  context.orders.close();
  if (!(await context.wait(within, () => context.programs.hasEnded(program))))
    throw await context.hung(program, {why: 'had-not-ended', ms: within});
}

/** Waits until checkout has answered all that it was given. Still, and nothing moved for `within`: it hangs. */
async function settle(within: number, context: RunContext): Promise<void> {
  const desk = context.orders;
  let {moves} = desk;
  for (;;) {
    if (await context.wait(within, () => desk.settled || desk.moves !== moves)) {
      if (desk.settled) return;
      ({moves} = desk);
      continue;
    }
    const {open} = desk;
    throw await context.hung(
      'checkout',
      {...whatHangs(desk), ms: within},
      open.length > 0 && desk.acknowledged === 0 ? 'never-acknowledged' : 'hung',
    );
  }
}

function whatHangs({open, handedOut}: OrdersDesk): Facts {
  if (open.length > 0)
    return {why: 'no-last-word', count: open.length, first: open[0] ?? ''};
  return {why: handedOut === 0 ? 'asked-for-none' : 'asked-for-no-more'};
}
