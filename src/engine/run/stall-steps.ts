/** Whether the records behind a bad one move on. */
import type {StepOf} from '../plan/step.js';
import type {RunContext} from './context.js';
import {whereGroupIs} from './group-position.js';
import {Stillness} from './stillness.js';

export async function handled(
  {stuckAfter, within}: StepOf<'handled'>,
  context: RunContext,
): Promise<void> {
  const still = new Stillness(() => context.ports.clock.now(), stuckAfter);
  let waiting: readonly string[] = [];
  const given = await context.wait(within, async () => {
    const stands = await still.look(async () => {
      const {passed, ids} = await look(context);
      waiting = ids;
      return `${context.shipping.moves}/${passed}`;
    });
    return allHandled(context) || (stands && context.shipping.moves > 0);
  });
  const why =
    context.shipping.moves > 0 ? still.hindrance : ' (it handled nothing at all)';
  context.stoodStill = waiting.length > 0;
  context.record({type: 'waiting', ids: waiting, forMs: stuckAfter});
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    text: `shipping handled every order, or stood still for ${stuckAfter / 1000} s${given ? '' : why}`,
    met: given,
  });
}

function allHandled({orders, shipping}: RunContext): boolean {
  return orders.acknowledgedIds.every((id) => shipping.hasHandled(id));
}

/** How far the group has committed, and which acknowledged orders are neither handled nor passed. */
async function look({
  orders,
  shipping,
  ports: {topic},
}: RunContext): Promise<{readonly passed: string; readonly ids: readonly string[]}> {
  const {committed, ahead} = await whereGroupIs(topic);
  const acknowledged = new Set(orders.acknowledgedIds);
  return {
    passed: JSON.stringify(committed),
    ids: [...new Set(ahead)].filter(
      (id) => acknowledged.has(id) && !shipping.hasHandled(id),
    ),
  };
}
