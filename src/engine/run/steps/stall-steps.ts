/** Whether the records behind a bad one move on. */
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
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
  const why = context.shipping.moves > 0 ? still.hindrance : {handledNothing: true};
  context.stoodStill = waiting.length > 0;
  context.record({type: 'waiting', ids: waiting, forMs: stuckAfter});
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    met: given,
    facts: {
      ...{did: 'handled', stuckMs: stuckAfter, system: context.store.id},
      ...(given ? {} : why),
    },
  });
}

function allHandled({orders, shipping}: RunContext): boolean {
  return orders.acknowledgedIds.every((id) => shipping.hasHandled(id));
}

/** How far shipping is, and which acknowledged orders it has neither handled nor settled. */
async function look({
  orders,
  shipping,
  store,
}: RunContext): Promise<{readonly passed: string; readonly ids: readonly string[]}> {
  const acknowledged = orders.acknowledgedIds;
  const {mark, ahead} = (await store.group?.standing()) ?? {
    mark: '',
    ahead: acknowledged,
  };
  const known = new Set(acknowledged);
  return {
    passed: mark,
    ids: [...new Set(ahead)].filter((id) => known.has(id) && !shipping.hasHandled(id)),
  };
}
