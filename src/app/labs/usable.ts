import type {Opened} from '../../content/reading/opened.js';
import {problemLine} from '../../presenting/problem-line.js';
import {TrainerError} from '../../errors.js';

/** What is opened of the content. */
export type Part = {
  readonly part: 'station' | 'story' | 'lab' | 'opening' | 'terms' | 'scenario';
  readonly id: string;
};

/** What was read; a TrainerError where it is not there or too broken. */
export function usable<T>(part: Part, {value, problems}: Opened<T>): T {
  if (value !== null) return value;
  throw new TrainerError('environment', 'content-broken', {
    ...part,
    problems: problems.map(problemLine),
  });
}
