/** Takes hold of requests and replies between the shop's programs and the brokers, and lets them go. */
import type {StepOf} from '../plan/step.js';
import {taken} from '../../presenting/run/interception-words.js';
import {ordinal} from '../words.js';
import type {RunContext} from './context.js';
import type {Running} from './interceptions.js';

export async function intercept(
  {api, of, what, from, count}: StepOf<'intercept'>,
  context: RunContext,
): Promise<void> {
  const interception = {api, of, what, from, count};
  context.record({type: 'intercepting', ...interception});
  const at = context.ports.links.intercept(interception, (nth, refused) => {
    context.record({
      type: 'intercepted',
      ...{api, of, what, nth},
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
  const text = taken(last, times);
  context.record({
    type: 'premise',
    premise: 'struck',
    text: met ? text : `${text} (${cameAll ? whatItSaid(last) : whyNot(last, within)})`,
    met,
  });
}

function whatItSaid({at: {taken: all, refusals}}: Running): string {
  return all === 1
    ? 'with it the broker refused the request'
    : `with ${refusals} of them the broker refused the request`;
}

function whyNot({at, from, of}: Running, within: number): string {
  const meant = from === 1 ? '' : `, and the ${ordinal(from)} was meant`;
  return `${of} made ${at.seen === 0 ? 'none' : at.seen} within ${within / 1000} s${meant}`;
}

export async function release(context: RunContext): Promise<void> {
  if (context.interceptions.release()) context.record({type: 'released'});
  return Promise.resolve();
}
