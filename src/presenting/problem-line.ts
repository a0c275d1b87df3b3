import type {Problem, ProblemCode, Wrong} from '../course/problems/problem.js';
import type {Advice} from '../errors.js';
import {paragraph} from './words/advice.js';
import {words} from './words/words.js';

/** A problem of the content as one line for people. */
export function problemLine({file, path, wrong}: Problem): string {
  const spot = path.map((step) =>
    typeof step === 'string' ? step : words.content.line(step.line),
  );
  const place = spot.length === 0 ? file : `${file}, ${spot.join('/')}`;
  return `${place}: ${paragraph(adviceOn(wrong))}`;
}

const adviceOn = <Code extends ProblemCode>(wrong: Wrong<Code>): Advice =>
  words.content.problems[wrong.code](wrong);
