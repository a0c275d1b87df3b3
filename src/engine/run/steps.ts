/** What each step of a plan does. One function a step; the table is the whole engine. */
import type {Step, StepOf} from '../plan/step.js';
import {counted} from '../words.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';
import {closingTime} from './closing-time.js';
import {heal, read, readFurther, ship} from './closing-steps.js';
import {electUnclean, inflict, isr, newLeader, ordersWhileFaulty} from './fault-steps.js';
import {premise} from './premise-steps.js';
import {intercept, release, struck} from './interception-steps.js';
import {caughtUp, probe, readable} from './service-steps.js';
import {elderEnded, held, kill, takeOver} from './kill-steps.js';
import {addPartitions, joined, unaware} from './group-steps.js';
import {committed, run, shipped, stop, timePasses} from './shipping-steps.js';
import {handled} from './stall-steps.js';
import {plant} from './plant-steps.js';
import type {OrdersDesk} from './orders-desk.js';

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
  'add-partitions': addPartitions,
  joined,
  unaware,
  orders,
  'orders-while-faulty': ordersWhileFaulty,
  'hand-out': async ({through}, context) => {
    context.orders.openTo(through);
    return Promise.resolve();
  },
  acknowledged,
  replicated,
  isr,
  premise,
  fault: inflict,
  intercept,
  struck,
  release: async (_, context) => release(context),
  'new-leader': newLeader,
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
  'elect-unclean': electUnclean,
  shipped,
  committed,
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
  'take-over': takeOver,
  'elder-ended': elderEnded,
  'time-passes': timePasses,
  finish,
  heal,
  read,
  ship,
  'read-further': readFurther,
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
  context.misbehaved(
    'checkout',
    'hung',
    `${desk.acknowledged} of ${counted(count, 'order')} were acknowledged ${within / 1000} s later`,
  );
  throw new RunCutShort('hung');
}

async function replicated(
  {within}: StepOf<'replicated'>,
  context: RunContext,
): Promise<void> {
  const done = await context.wait(within, async () => {
    const xray = await context.look();
    const same = xray.filter(({leader, isr, replicas}) => {
      const endOf = (id: number | null) =>
        replicas.find(({broker}) => broker === id)?.logEnd ?? null;
      return endOf(leader) !== null && isr.every((id) => endOf(id) === endOf(leader));
    });
    return xray.length > 0 && same.length === xray.length;
  });
  if (!done)
    throw context.environmentFailed(
      `The followers had not caught up with the leader after ${within / 1000} s.`,
    );
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
  if (!(await context.wait(within, () => context.programs.hasEnded(program)))) {
    context.misbehaved(
      program,
      'hung',
      `it had no more orders, and had not ended ${within / 1000} s later`,
    );
    throw new RunCutShort('hung');
  }
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
    context.misbehaved(
      'checkout',
      open.length > 0 && desk.acknowledged === 0 ? 'never-acknowledged' : 'hung',
      `${whatHangs(desk)}, and nothing moved for ${within / 1000} s`,
    );
    throw new RunCutShort('hung');
  }
}

function whatHangs({open, handedOut}: OrdersDesk): string {
  if (open.length > 0)
    return `it gave no last word on ${counted(open.length, 'order')}, the first of them ${open[0] ?? ''}`;
  return handedOut === 0 ? 'it asked for no order' : 'it asked for no more orders';
}
