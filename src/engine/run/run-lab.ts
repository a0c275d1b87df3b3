/**
 * Runs a plan over the ports and records what happens. It judges nothing: whatever it learns goes
 * into the history, and a step that cannot be done cuts the run short.
 */
import type {RunPorts} from '../ports/ports.js';
import {RunContext} from './context.js';
import type {RunRequest} from './request.js';
import {takeStep} from './steps/steps.js';

/** Runs the lab; resolves when its last entry is recorded. Rejects only when aborted or on a bug of ours. */
export async function runLab(
  request: RunRequest,
  ports: RunPorts,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const context = new RunContext(request, ports, signal);
  try {
    recordBeginning(request, context);
    await takeSteps(request, context);
    signal.throwIfAborted();
    context.record({type: 'run-ended', durationMs: Math.round(ports.clock.now())});
  } finally {
    context.close();
  }
}

function recordBeginning({lab, ...request}: RunRequest, context: RunContext): void {
  context.record({
    type: 'run-began',
    schema: 2,
    lab: lab.id,
    fix: request.fix,
    ...((request.code ?? 'typescript') === 'typescript' ? {} : {code: request.code}),
    promise: request.promise,
    systems: context.ports.systems.map(({id, version}) => ({id, version})),
    holdings: lab.holdings.map(({name, holds, system}) => ({name, holds, system})),
    inServiceWithin: lab.inServiceWithin,
    startedAt: request.startedAt,
    ...(request.copy === undefined ? {} : {copy: request.copy}),
  });
}

/** Takes the steps until one cannot be done, and ends what runs then. Throws when stopped, and bugs. */
async function takeSteps({plan}: RunRequest, context: RunContext): Promise<void> {
  try {
    await context.begin();
    for (const step of plan) {
      context.throwIfOver();
      await takeStep(step, context);
    }
  } catch (error) {
    context.signal.throwIfAborted();
    const bug = context.noteFailure(error);
    if (bug) throw bug;
  } finally {
    await context.end();
  }
}
