import type {StepOf} from '../../plan/step.js';
import {ordersIn} from '../../plan/holding.js';
import type {RunContext} from '../context.js';
import {release} from './interception-steps.js';

export async function heal({within}: StepOf<'heal'>, context: RunContext): Promise<void> {
  context.phase('healing');
  await context.look();
  await release(context);
  for (const system of context.ports.systems) await system.heal(within);
  await context.look();
  context.record({type: 'healed'});
}

export async function read({within}: StepOf<'read'>, context: RunContext): Promise<void> {
  context.phase('reading');
  const {holdings} = context.store;
  // A shipping that is running may have handled them before we hear that they are written.
  context.shipping.expectTails(holdings.endMarks);
  await holdings.markEnd();
  const holding = ordersIn(context.holdings)?.name ?? '';
  const {complete, facts} = await holdings.read(holding, within);
  context.record({type: 'reading-ended', holding, complete, facts});
  await context.look();
}

export async function readRest(
  {within}: StepOf<'read-rest'>,
  context: RunContext,
): Promise<void> {
  for (const {name, holds, system} of context.holdings) {
    if (holds === 'orders') continue;
    const {complete, facts} = await context.system(system).holdings.read(name, within);
    context.record({type: 'reading-ended', holding: name, complete, facts});
  }
}

/** Milliseconds. */
const patienceWithTheStill = 3000;

export async function ship({within}: StepOf<'ship'>, context: RunContext): Promise<void> {
  context.phase('shipping');
  await context.programs.start('shipping');
  // Whoever stood still before has had its chance already.
  const patience = context.stoodStill ? Math.min(within, patienceWithTheStill) : within;
  let place = await placeOf(context);
  let moved = true;
  while (!place.atEnd && moved) {
    const {moves} = place;
    moved = await context.wait(patience, async () => {
      place = await placeOf(context);
      return place.atEnd || place.moves !== moves;
    });
  }
  const stuck = {why: 'end-not-reached', ms: patience, system: context.store.id};
  if (!place.atEnd && !context.stoodStill) throw await context.hung('shipping', stuck);
  context.programs.mayEnd.add('shipping');
  await context.programs.stop('shipping');
  await context.store.group?.note(true);
  context.record({
    type: 'shipping-ended',
    complete: place.atEnd,
    facts: place.atEnd ? {} : stuck,
  });
}

type Place = {readonly moves: number; readonly atEnd: boolean};

/**
 * How far shipping is. It tells what leaves the house; where its effects lie in a holding instead, or
 * nothing marks the end of the orders, what is settled of them tells.
 */
async function placeOf({holdings, shipping, store}: RunContext): Promise<Place> {
  const {group} = store;
  const tells = !holdings.some(({holds}) => holds === 'effects');
  if (!group || (tells && store.holdings.endMarks.length > 0))
    return {moves: shipping.moves, atEnd: shipping.tailsHandled};
  const moves = (await group.settled()) + shipping.moves;
  return {moves, atEnd: await group.atEnd()};
}
