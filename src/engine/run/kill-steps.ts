/** A program of the shop dies, at a call of it and not at a time. */
import type {StepOf} from '../plan/step.js';
import {ordinal} from '../words.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';

export async function held({within}: StepOf<'held'>, context: RunContext): Promise<void> {
  const {holds} = context.programs;
  if (await context.wait(within, () => holds.awaited.length === 0)) return;
  for (const {program, call, nth} of holds.awaited)
    context.misbehaved(
      program,
      'hung',
      `it had not come to its ${ordinal(nth)} "${call}" ${within / 1000} s later`,
    );
  throw new RunCutShort('not held');
}

/** Where whoever comes next will go on; while no broker answers, nobody knows. */
async function notePosition({ports, record}: RunContext): Promise<void> {
  const positions = await ports.topic.committed().catch(() => []);
  for (const {partition, offset} of positions)
    record({type: 'position', partition, offset});
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
  if (!programs.isRunning(program)) {
    context.misbehaved(program, 'exited-early', 'it had ended before it was killed');
    throw new RunCutShort('nobody to kill');
  }
  programs.kill(program);
  if (!(await context.wait(diesWithin, () => programs.hasEnded(program))))
    throw context.environmentFailed(
      `${program} had not ended ${diesWithin / 1000} s after it was killed.`,
    );
  if (program === 'shipping') await notePosition(context);
}

export async function takeOver(
  {program}: StepOf<'take-over'>,
  context: RunContext,
): Promise<void> {
  context.phase('fault');
  await context.look();
  context.throwIfOver();
  if (!context.programs.isRunning(program)) {
    context.misbehaved(program, 'exited-early', 'it had ended before it was replaced');
    throw new RunCutShort('nobody to replace');
  }
  await context.programs.takeOver(program);
}

export async function elderEnded(
  {program, within}: StepOf<'elder-ended'>,
  context: RunContext,
): Promise<void> {
  if (await context.wait(within, () => context.programs.eldersEnded(program))) return;
  context.misbehaved(
    program,
    'hung',
    `the first one had not ended ${within / 1000} s after it could go on`,
  );
  throw new RunCutShort('the first one hung');
}
