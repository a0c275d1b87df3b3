/**
 * The lab host: the process that owns JVMs, links, faults and the shop's programs, so that the
 * screen never waits for them. When the command that started it is gone, it heals, kills and ends.
 */
import {once, setMaxListeners} from 'node:events';
import {exitCodes, TrainerError} from '../../errors.js';
import {sleep} from '../../machine/waiting.js';
import {trainerPaths} from '../../machine/paths.js';
import {fileTrouble} from '../file-trouble.js';
import {PlayGround} from './playground.js';
import {priceRequest} from './price-request.js';
import {runRequest} from './run-request.js';
import {killMarked} from '../../machine/guard/open-guard.js';
import {HostSession} from './session.js';
import type {FromHost, HostError, ToHost} from './protocol.js';

/** How long closing may take before everything is killed, in milliseconds. */
const closeWithinMs = 3000;

/** How long work may take to end after it was stopped, in milliseconds. */
const graceMs = 800;

const tell = (message: FromHost): void => {
  if (process.connected) process.send?.(message);
};

class LabHost {
  readonly #session: HostSession;
  readonly #play: PlayGround;
  #task: Promise<void> = Promise.resolve();
  #stop = freshStop();
  #closing = false;

  constructor(session: HostSession) {
    this.#session = session;
    this.#play = new PlayGround(session);
  }

  hear(message: ToHost): void {
    switch (message.say) {
      case 'run':
        this.#do(async (signal) => {
          const {history} = await runRequest(this.#session, message.request, {
            signal,
            onEntry: (entry) => {
              tell({say: 'entry', entry});
            },
          });
          tell({say: 'ran', history});
          await this.#session.settle(signal);
        });
        break;
      case 'price':
        this.#do(async (signal) => {
          const kafka = await priceRequest(this.#session, message.request, {
            signal,
            onTurn: (turn) => {
              tell({say: 'turn', turn});
            },
          });
          tell({say: 'measured', kafka});
        });
        break;
      case 'start-cluster':
        this.#do(async (signal) => {
          await this.#play.watch(signal, (view) => {
            tell({say: 'cluster', view});
          });
        });
        break;
      case 'fault':
        void this.#play.fault(message.fault, message.broker).catch(() => undefined);
        break;
      case 'stop':
        void this.#halt().then(() => {
          tell({say: 'stopped'});
        });
        break;
      case 'close':
        void this.close();
        break;
    }
  }

  /** Ends everything and then this process. */
  async close(code = 0): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    this.#stop.abort(interrupted());
    // Whatever hangs: nothing that was started may outlive this.
    const late = setTimeout(() => {
      void killMarked(runId).finally(() => process.exit(exitCodes.bug));
    }, closeWithinMs);
    try {
      await this.#task;
      await this.#session[Symbol.asyncDispose]();
    } finally {
      clearTimeout(late);
      process.exit(code);
    }
  }

  /** One thing at a time, in the order in which it was asked. */
  #do(work: (signal: AbortSignal) => Promise<void>): void {
    this.#task = this.#task.then(async () => {
      if (this.#closing) return;
      const {signal} = this.#stop;
      try {
        await Promise.race([work(signal), overdue(signal)]);
      } catch (error) {
        // Cheaper than to heal, and certain: the next run gets a cluster of its own. What is wrong in the
        // learner's files is found before anything is done to one.
        if (!(error instanceof TrainerError && error.code === 'program'))
          await this.#session.dropAll().catch(() => undefined);
        tell({say: 'failed', error: describe(error)});
      }
    });
  }

  async #halt(): Promise<void> {
    this.#stop.abort(interrupted());
    await this.#task;
    this.#stop = freshStop();
  }
}

/** Rejects soon after the abort: work that is waiting for a broker may not hear it in time. */
async function overdue(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  await sleep(graceMs);
  throw signal.reason;
}

function freshStop(): AbortController {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  return stop;
}

const interrupted = (): TrainerError => new TrainerError('interrupted', 'stopped-run');

function describe(error: unknown): HostError {
  const told = error instanceof TrainerError ? error : fileTrouble(error);
  if (told) {
    const {code, what, facts, system} = told;
    return {code, what, facts, system};
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  return {code: null, message: bug.message, stack: bug.stack ?? ''};
}

/** A host without a session is of no use: it says why, and ends. */
async function openSession(): Promise<HostSession> {
  try {
    return await HostSession.open(trainerPaths(process.env), runId, (progress) => {
      tell({say: 'progress', progress});
    });
  } catch (error) {
    const message: FromHost = {say: 'failed', error: describe(error)};
    await new Promise((sent) => process.send?.(message, undefined, undefined, sent));
    return process.exit(exitCodes.environment);
  }
}

const runId = process.argv[2]?.split('=')[1] ?? '';
const session = await openSession();
const host = new LabHost(session);
process.on('message', (message: ToHost) => {
  host.hear(message);
});
process.on('disconnect', () => void host.close());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => void host.close());
void session.guard.lost.then(async () => {
  // The guard is gone, and what it started is now nobody's: it is found by its marker.
  await killMarked(runId);
  tell({
    say: 'failed',
    error: describe(new TrainerError('environment', 'guard-ended')),
  });
  await host.close(3);
});
if (process.connected) tell({say: 'open'});
else await host.close();
