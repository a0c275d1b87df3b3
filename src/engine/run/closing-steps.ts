import type {StepOf} from '../plan/step.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';
import {release} from './interception-steps.js';

export async function heal({within}: StepOf<'heal'>, context: RunContext): Promise<void> {
  context.phase('healing');
  await context.look();
  await release(context);
  await context.ports.brokers.heal(within);
  await context.look();
  context.record({type: 'healed', how: 'in-place'});
}

export async function read({within}: StepOf<'read'>, context: RunContext): Promise<void> {
  context.phase('reading');
  // A shipping that is running may have handled them before we hear that they are written.
  context.shipping.expectTails(context.ports.topic.tailIds);
  context.tails = await context.ports.topic.writeTail();
  const {partitions, complete, detail} = await context.ports.topic.readAll(within);
  for (const reading of partitions) context.record({type: 'read', ...reading});
  context.record({type: 'reading-ended', complete, detail});
  await context.look();
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
  const what = `nothing new was shipped for ${patience / 1000} s, and the end of the topic was not reached`;
  if (!place.atEnd && !context.stoodStill) {
    context.misbehaved('shipping', 'hung', what);
    throw new RunCutShort('shipping hung');
  }
  await endShipping(context, place.atEnd ? null : what);
}

/** `stuck`: why the end of the topic was not reached; null when it was. */
async function endShipping(context: RunContext, stuck: string | null): Promise<void> {
  context.programs.mayEnd.add('shipping');
  await context.programs.stop('shipping');
  const positions = await context.ports.topic.committed();
  for (const {partition, offset} of positions)
    context.record({type: 'passed', partition, offset});
  context.record({
    type: 'shipping-ended',
    complete: stuck === null,
    detail: stuck ?? 'the last record of every partition was handled',
  });
}

type Place = {readonly moves: number; readonly atEnd: boolean};

/**
 * How far shipping is. It tells what leaves the house; where it writes to a topic of its own instead,
 * the group's committed offsets tell.
 */
async function placeOf({request, ports, shipping, tails}: RunContext): Promise<Place> {
  if (!request.lab.also?.some(({holds}) => holds === 'effects'))
    return {moves: shipping.moves, atEnd: shipping.tailsHandled};
  const positions = await ports.topic.committed();
  return {
    moves: positions.reduce((sum, {offset}) => sum + offset, 0),
    atEnd: tails.every(({partition, offset}) =>
      positions.some((one) => one.partition === partition && one.offset > offset),
    ),
  };
}

export async function readFurther(
  {within}: StepOf<'read-further'>,
  context: RunContext,
): Promise<void> {
  for (const reading of await context.ports.topic.readFurther(within))
    context.record({type: 'read-further', ...reading});
}
