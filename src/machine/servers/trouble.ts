/** What a server's client throws, as a run tells it. */
import {type Facts, TrainerError} from '../../errors.js';
import {tame} from '../tame.js';
import {WaitTimeout} from '../waiting.js';

type Trouble = {
  readonly code: string;
  readonly system?: string | undefined;
  readonly facts: Facts;
};

/** Classes of errors that a client makes of what its server said, or did not say. */
const ofClients =
  /^(?:Exception|ErrorReply|SimpleError|BlobError|ClientClosedError|SocketClosedUnexpectedlyError|DisconnectsClientError|ReconnectStrategyError|AbortError)$/;

/** The machine's affair, or the server's; null: a bug of ours, or the learner's to mend. `logs`: where it says more. */
export function troubleAt(system: string, logs: string, error: unknown): Trouble | null {
  if (error instanceof TrainerError) {
    const {code, what, facts, system: whose} = error;
    return code === 'program' ? null : {code: what, facts, system: whose ?? undefined};
  }
  if (!(error instanceof Error)) return null;
  const isTheirs =
    error instanceof WaitTimeout ||
    ('syscall' in error && error.syscall === 'connect') ||
    ofClients.test(error.constructor.name);
  return isTheirs
    ? {code: 'refused', system, facts: {said: tame(error.message, 200), logs}}
    : null;
}
