/**
 * The shop closes, and checkout may end. Whether it would have ended by itself is what a run may turn
 * on, so one that stood still because its machine did is told from one that waits for something.
 */
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';

/** Milliseconds within which a program that is awake says so. */
const patience = 5000;

export async function closingTime(
  {within}: StepOf<'closing-time'>,
  context: RunContext,
): Promise<void> {
  context.programs.mayEnd.add('checkout');
  context.orders.close();
  const met = await hadTimeToEnd(within, context);
  context.record({
    type: 'premise',
    premise: 'had-time-to-end',
    met,
    facts: met ? {} : {patienceMs: patience},
  });
}

/**
 * It has if it ends, or is awake at the beginning and at the end of `within` ms in which nothing passed
 * between it and the shop: all that it was told and all its timers have had their effect by then.
 */
async function hadTimeToEnd(within: number, context: RunContext): Promise<boolean> {
  const {orders, programs} = context;
  const hasEnded = () => programs.hasEnded('checkout');
  for (;;) {
    const {exchanges} = orders;
    if (!(await context.isAwake('checkout', patience))) return false;
    const isOver = () => hasEnded() || orders.exchanges !== exchanges;
    if (
      !(await context.wait(within, isOver)) &&
      !(await context.isAwake('checkout', patience))
    )
      return false;
    if (hasEnded() || !isOver()) return true;
  }
}
