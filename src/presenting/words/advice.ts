import type {Advice, TrainerError} from '../../errors.js';
import type {Saying, Sayings, SystemViews} from '../../engine/system-view.js';
import {words} from './words.js';

type Told = Pick<TrainerError, 'what' | 'facts' | 'system'>;

/** An error that the learner can act on, in the language of this process. */
export function adviceOf(error: Told, views: SystemViews): Advice {
  return sayingOf(error, views)?.(error.facts) ?? {message: error.what, hint: ''};
}

/** What is wrong and what to do, as one paragraph. */
export const paragraph = ({message, hint}: Advice): string =>
  hint === '' ? message : `${message} ${hint}`;

/** Whether the tables know such an error. */
export const isError = (error: Told, views: SystemViews): boolean =>
  sayingOf(error, views) !== undefined;

function sayingOf({what, system}: Told, views: SystemViews): Saying | undefined {
  const ours: Sayings = words.errors;
  const table = system === null ? ours : (views[system]?.words.errors ?? {});
  return Object.hasOwn(table, what) ? table[what] : undefined;
}
