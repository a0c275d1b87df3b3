import {sleep} from '../../waiting.js';
import {NetworkFailure} from '../network/network-failure.js';

/** Does `task` again after a passing network failure, once for each of the `delaysMs`. */
export async function retrying<T>(
  task: () => Promise<T>,
  delaysMs: readonly number[],
  signal: AbortSignal,
): Promise<T> {
  for (const delay of delaysMs) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof NetworkFailure && error.transient)) throw error;
      await sleep(delay, signal);
    }
  }
  return task();
}
