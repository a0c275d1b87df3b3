/** Shipping before the end of a run: it works for a while, and is closed for a while. */
import type {StepOf} from '../plan/step.js';
import type {RunContext} from './context.js';
import {RunCutShort} from './errors.js';
import {Stillness} from './stillness.js';

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
  return (await position(context)) >= records;
}

/** How many records the group has committed, in all partitions. */
async function position({ports}: RunContext): Promise<number> {
  const positions = await ports.topic.committed();
  return positions.reduce((sum, {offset}) => sum + offset, 0);
}

export async function committed(
  {through, stuckAfter, within}: StepOf<'committed'>,
  context: RunContext,
): Promise<void> {
  const still = new Stillness(() => context.ports.clock.now(), stuckAfter);
  const given = await context.wait(within, async () => {
    let now = -1;
    const stands = await still.look(async () => String((now = await position(context))));
    return now >= through || stands;
  });
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    text: `shipping committed ${through} records, or stood still for ${stuckAfter / 1000} s${given ? '' : still.hindrance}`,
    met: given,
  });
}

export async function stop(
  {program}: StepOf<'stop'>,
  context: RunContext,
): Promise<void> {
  const {programs} = context;
  programs.mayEnd.add(program);
  await programs.stop(program);
  await context.wait(5000, () => programs.hasEnded(program));
  programs.mayEnd.delete(program);
}

export async function timePasses(
  {ms}: StepOf<'time-passes'>,
  context: RunContext,
): Promise<void> {
  context.phase('closed');
  await context.wait(ms, () => false);
  await context.look();
}

export async function run(
  {program, within}: StepOf<'run'>,
  context: RunContext,
): Promise<void> {
  const {programs} = context;
  programs.mayEnd.add(program);
  await programs.start(program);
  if (!(await context.wait(within, () => programs.hasEnded(program)))) {
    context.misbehaved(program, 'hung', `it had not ended ${within / 1000} s later`);
    throw new RunCutShort(`${program} hung`);
  }
}
