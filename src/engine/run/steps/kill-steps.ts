/** A program of the shop dies, or stands still, at a call of it and not at a time. */
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
import {RunCutShort} from '../errors.js';

export async function held({within}: StepOf<'held'>, context: RunContext): Promise<void> {
  const {holds} = context.programs;
  if (await context.wait(within, () => holds.awaited.length === 0)) return;
  for (const {program, call, nth} of holds.awaited)
    await context.hung(program, {why: 'no-such-call', call, nth, ms: within});
  throw new RunCutShort('not-held');
}

/** As long as `stop` waits before it insists. */
const diesWithin = 5000;

export async function kill(
  {program}: StepOf<'kill'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look(); // the last moment at which the program lives
  context.throwIfOver();
  const {programs} = context;
  if (!programs.isRunning(program))
    throw context.misbehaved(program, 'exited-early', {why: 'before-it-was-killed'});
  programs.kill(program);
  if (!(await context.wait(diesWithin, () => programs.hasEnded(program))))
    throw context.troubled('killed-and-not-ended', {program, ms: diesWithin});
  // Where whoever comes next will go on; while nobody answers, nobody knows.
  if (program === 'shipping')
    await context.store.group?.note(false).catch(() => undefined);
}

export async function pause(
  {program}: StepOf<'pause'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look();
  context.throwIfOver();
  if (!context.programs.isRunning(program))
    throw context.misbehaved(program, 'exited-early', {why: 'before-it-was-paused'});
  await context.programs.pause(program);
}

export async function takeOver(
  {program}: StepOf<'take-over'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look();
  context.throwIfOver();
  if (!context.programs.isRunning(program))
    throw context.misbehaved(program, 'exited-early', {why: 'before-it-was-replaced'});
  await context.programs.takeOver(program);
}

export async function elderEnded(
  {program, within}: StepOf<'elder-ended'>,
  context: RunContext,
): Promise<void> {
  if (await context.wait(within, () => context.programs.eldersEnded(program))) return;
  throw await context.hung(program, {why: 'first-had-not-ended', ms: within});
}
