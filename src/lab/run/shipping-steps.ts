/** Shipping before the end of a run: it works for a while, and is closed for a while. */
import type {StepOf} from '../define.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';

export async function shipped(
  {through, within}: StepOf<'shipped'>,
  context: RunContext,
): Promise<void> {
  const desk = context.shipping;
  const done = await context.wait(
    within,
    async () => desk.moves >= through && (await hasCommitted(through, context)),
  );
  if (done) return;
  context.misbehaved(
    'shipping',
    'hung',
    `${desk.moves} of ${through} orders were shipped, and they were not all committed, ${within / 1000} s later`,
  );
  throw new RunCutShort('shipping hung');
}

/** The group's offsets are beyond so many records. */
async function hasCommitted(records: number, context: RunContext): Promise<boolean> {
  const positions = await context.ports.topic.committed();
  return positions.reduce((sum, {offset}) => sum + offset, 0) >= records;
}

export async function stop(
  {subject}: StepOf<'stop'>,
  context: RunContext,
): Promise<void> {
  context.mayEnd.add(subject);
  await context.subjects.get(subject)?.stop();
  await context.wait(5000, () => context.hasEnded(subject));
  context.mayEnd.delete(subject);
}

export async function timePasses(
  {ms}: StepOf<'time-passes'>,
  context: RunContext,
): Promise<void> {
  context.phase('closed');
  await context.wait(ms, () => false);
  await context.look();
}
