/** What must be so when the fault comes: else the run proves nothing, whatever it looks like. */
import type {Seen} from '../../ports/runtime.js';
import type {Premise, StepOf} from '../../plan/step.js';
import type {RunContext} from '../context.js';

export async function premise(
  step: StepOf<'premise'>,
  context: RunContext,
): Promise<void> {
  if ('system' in step) {
    const {system, premise: name} = step;
    context.premise(system, name, await context.system(system).premise(name));
    return;
  }
  const {met, facts} = looks[step.premise](context);
  context.record({type: 'premise', premise: step.premise, met, facts});
}

const looks: Readonly<Record<Premise, (context: RunContext) => Seen>> = {
  'gave-up': ({orders}) => ({
    met: orders.handedOut > 0 && orders.hasHeard(orders.handedOut),
    facts: {},
  }),
  'elder-lives': ({programs}) => ({met: programs.eldersLive('checkout'), facts: {}}),
};
