import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';

export async function inflict(
  {system: id, fault, who}: StepOf<'fault'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look(); // the last moment at which all is as it was
  const system = context.system(id);
  const nodes = system.playing(who);
  await Promise.all(nodes.map(async (node) => system.inflict(fault, node)));
  context.record({type: 'fault', system: id, fault, who, nodes});
  if (system.faults[fault]?.harmful === true)
    context.harmedAt = context.ports.clock.now();
}

export async function ordersWhileFaulty(
  {through, stuckAfter, within}: StepOf<'orders-while-faulty'>,
  context: RunContext,
): Promise<void> {
  const desk = context.orders;
  desk.openTo(through);
  const {clock} = context.ports;
  let {moves} = desk;
  let movedAt = clock.now();
  const given = await context.wait(within, () => {
    if (desk.settled) return true;
    if (desk.moves !== moves) {
      ({moves} = desk);
      movedAt = clock.now();
    }
    return clock.now() - movedAt >= stuckAfter;
  });
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    met: given,
    facts: {did: 'answered', stuckMs: stuckAfter},
  });
}
