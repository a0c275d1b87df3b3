/**
 * Runs a plan over the ports and records what happens. It judges nothing: whatever it learns goes
 * into the history, and a step that cannot be done cuts the run short.
 */
import type {RunPorts} from '../ports.js';
import {RunContext} from './context.js';
import {RunCutShort} from './errors.js';
import type {RunRequest} from './request.js';
import {takeStep} from './steps.js';

/** Runs the lab; resolves when its last entry is recorded. Rejects only when aborted or on a bug of ours. */
export async function runLab(
  request: RunRequest,
  ports: RunPorts,
  signal: AbortSignal,
): Promise<void> {
  const context = new RunContext(request, ports, signal);
  const {lab} = request;
  context.record({
    type: 'run-began',
    schema: 1,
    lab: lab.id,
    fix: request.fix,
    promise: request.promise,
    kafka: request.kafka,
    topic: request.topicName,
    inServiceWithin: lab.inServiceWithin,
    startedAt: request.startedAt,
  });
  try {
    await context.begin();
    for (const step of request.plan) {
      signal.throwIfAborted();
      await takeStep(step, context);
    }
  } catch (error) {
    signal.throwIfAborted();
    noteFailure(error, context);
  } finally {
    await context.end();
  }
  context.record({type: 'run-ended', durationMs: Math.round(ports.clock.now())});
}

function noteFailure(error: unknown, context: RunContext): void {
  if (error instanceof RunCutShort) return;
  const message = context.ports.environmentMessage(error);
  if (message === null) throw error;
  context.record({type: 'environment', message});
}
