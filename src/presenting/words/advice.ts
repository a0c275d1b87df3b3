import type {Advice, TrainerError} from '../../errors.js';
import type {SystemViews} from '../../engine/system-view.js';
import type {Saying, Sayings} from './saying.js';
import {words} from './words.js';

type Told = Pick<TrainerError, 'what' | 'facts' | 'system'>;

/** An error that the learner can act on, in the language of this process. */
export function adviceOf(error: Told, views: SystemViews): Advice {
  return sayingOf(error, views)?.(error.facts) ?? {message: error.what, hint: ''};
}

/** The same as one paragraph. */
export function paragraphOf(error: Told, views: SystemViews): string {
  const {message, hint} = adviceOf(error, views);
  return hint === '' ? message : `${message} ${hint}`;
}

/** Whether the tables know such an error. */
export const isError = (error: Told, views: SystemViews): boolean =>
  sayingOf(error, views) !== undefined;

function sayingOf({what, system}: Told, views: SystemViews): Saying | undefined {
  const ours: Sayings = words.errors;
  const table = system === null ? ours : (views[system]?.words.errors ?? {});
  return Object.hasOwn(table, what) ? table[what] : undefined;
}
