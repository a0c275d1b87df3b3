/** Takes hold of requests and replies between the shop's programs and a system, and lets them go. */
import type {Facts} from '../../history/history.js';
import type {StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';
import type {Running} from '../interceptions.js';

export async function intercept(
  {system, request, of, what, from, count}: StepOf<'intercept'>,
  context: RunContext,
): Promise<void> {
  const {wire} = context.system(system);
  if (!wire) throw new Error(`nothing can be taken hold of on the way to ${system}`);
  const interception = {system, request, of, what, from, count};
  context.record({type: 'intercepting', ...interception});
  const at = wire.intercept(interception, (nth, refused) => {
    context.record({
      type: 'intercepted',
      ...{system, request, of, what, nth},
      ...(refused ? {refused: true} : {}),
    });
    context.harmedAt = context.ports.clock.now();
  });
  const before = new Set(context.orders.acknowledgedIds);
  context.interceptions.add({...interception, at, before});
  return Promise.resolve();
}

export async function struck(
  {within, times = 1}: StepOf<'struck'>,
  context: RunContext,
): Promise<void> {
  const {last} = context.interceptions;
  if (!last) throw new Error('nothing was intercepted that could have struck');
  context.phase('fault');
  const cameAll = await context.wait(within, () => last.at.taken >= times);
  await context.look();
  // What was refused was not done: then there was nothing that the program does not know.
  const met = cameAll && last.at.refusals === 0;
  const {system, request, of, what} = last;
  context.record({
    type: 'premise',
    premise: 'struck',
    met,
    facts: {
      system,
      request,
      of,
      what,
      times,
      ...(met ? {} : whyNot(last, cameAll, within)),
    },
  });
}

function whyNot({at, from}: Running, cameAll: boolean, within: number): Facts {
  if (cameAll) return {why: 'refused', taken: at.taken, refusals: at.refusals};
  return {why: 'too-few', seen: at.seen, from, ms: within};
}

export async function release(context: RunContext): Promise<void> {
  if (context.interceptions.release()) context.record({type: 'released'});
  return Promise.resolve();
}
