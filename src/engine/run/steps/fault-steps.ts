import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
import type {OrdersDesk} from '../orders-desk.js';

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
  {through, stuckAfter, within, enough}: StepOf<'orders-while-faulty'>,
  context: RunContext,
): Promise<void> {
  const desk = context.orders;
  desk.openTo(through);
  const {clock} = context.ports;
  let {moves} = desk;
  let movedAt = clock.now();
  const before = desk.acknowledged;
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
    met: given || closedWith(desk.acknowledged - before, enough, desk),
    facts: {
      ...{did: 'answered', stuckMs: stuckAfter},
      ...(enough === undefined ? {} : {enough}),
    },
  });
}

/** A slow machine gets less done in the same time: where that is enough, no more orders are taken. */
function closedWith(
  acknowledged: number,
  enough: number | undefined,
  desk: OrdersDesk,
): boolean {
  if (enough === undefined || acknowledged < enough) return false;
  desk.closeGate();
  return true;
}
