/** Shipping before the end of a run: it works for a while, and is closed for a while. */
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
import {Stillness} from './stillness.js';

export async function shipped(
  {through, within}: StepOf<'shipped'>,
  context: RunContext,
): Promise<void> {
  const desk = context.shipping;
  const done = await context.wait(
    within,
    async () => desk.moves >= through && (await settledSoFar(context)) >= through,
  );
  if (done) return;
  throw await context.hung('shipping', {
    why: 'too-few-shipped',
    count: desk.moves,
    of: through,
    ms: within,
    system: context.store.id,
  });
}

/** How many records shipping has settled; where nobody counts that, all that it handled. */
async function settledSoFar({store, shipping}: RunContext): Promise<number> {
  return (await store.group?.settled()) ?? shipping.moves;
}

export async function settled(
  {through, stuckAfter, within}: StepOf<'settled'>,
  context: RunContext,
): Promise<void> {
  const still = new Stillness(() => context.ports.clock.now(), stuckAfter);
  const given = await context.wait(within, async () => {
    let now = -1;
    const stands = await still.look(async () =>
      String((now = await settledSoFar(context))),
    );
    return now >= through || stands;
  });
  context.record({
    type: 'premise',
    premise: 'given-its-chance',
    met: given,
    facts: {
      did: 'settled',
      through,
      stuckMs: stuckAfter,
      system: context.store.id,
      ...(given ? {} : still.hindrance),
    },
  });
}

export async function stop(
  {program, within}: StepOf<'stop'>,
  context: RunContext,
): Promise<void> {
  const {programs} = context;
  programs.mayEnd.add(program);
  const endedByItself = await programs.stop(program, within);
  if (within !== undefined && !endedByItself)
    throw await context.hung(program, {why: 'not-ended', ms: within});
  await context.wait(5000, () => programs.hasEnded(program));
  programs.mayEnd.delete(program);
}

export async function timePasses(
  {ms, open}: StepOf<'time-passes'>,
  context: RunContext,
): Promise<void> {
  if (!open) context.phase('closed');
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
  if (!(await context.wait(within, () => programs.hasEnded(program))))
    throw await context.hung(program, {why: 'not-ended', ms: within});
}
