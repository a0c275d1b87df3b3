import type {ProgressEvent} from '../../course/progress/event.js';
import {TrainerError} from '../../errors.js';
import {errnoOf} from './errno.js';

/** The error for events that did not reach the disk. An error that is not the system's is our bug and comes back as it is. */
export function notSaved(
  events: readonly ProgressEvent[],
  folder: string,
  cause: unknown,
): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  const types = events.map(({type}) => type);
  return new TrainerError('environment', 'progress-not-saved', {
    folder,
    errno,
    types,
  }).because(cause);
}
