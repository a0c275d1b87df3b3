import type {OfCourse} from './of-course.js';
import type {OfFiles} from './of-files.js';
import type {OfQuestions} from './of-questions.js';

/** All that can be wrong with the content: a code, and the facts that its sentence is made of. */
export type ProblemFacts = OfFiles & OfCourse & OfQuestions;

export type ProblemCode = keyof ProblemFacts;

/** What is wrong, as a code with its facts. */
export type Wrong<Code extends ProblemCode = ProblemCode> = {
  readonly [C in Code]: {readonly code: C} & Readonly<ProblemFacts[C]>;
}[Code];

/** A step on the way down to a spot: keys, like `quiz/default-acks`, or a line. */
export type Spot = string | {readonly line: number};

/** Something wrong with the content, and where. */
export type Problem = {
  /** A warning does not break anything; the content could be better. */
  readonly severity: 'error' | 'warning';
  /** Path below the content folder, with slashes. */
  readonly file: string;
  /** Empty for the whole file. */
  readonly path: readonly Spot[];
  readonly wrong: Wrong;
};
