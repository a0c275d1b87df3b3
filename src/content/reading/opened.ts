import type {Problem} from '../../course/problems/problem.js';
import {inOrder} from './place.js';

/** Something read when it is needed: null if it is not there or too broken, and the sentences why. */
export type Opened<T> = {
  readonly value: T | null;
  readonly problems: readonly Problem[];
};

export async function opened<T>(
  read: (problems: Problem[]) => Promise<T | null>,
): Promise<Opened<T>> {
  const problems: Problem[] = [];
  const value = await read(problems);
  return {value, problems: inOrder(problems)};
}
