import type {Question, SingleQuestion} from '../course/question.js';
import {type Place, warn} from './place.js';

/** From this many single questions on, a pattern shows. */
const enough = 3;

/** Warns where the right choice can be guessed from its place in the file or from its length. */
export function tellGuessable({
  questions,
  place,
}: {
  readonly questions: readonly Question[];
  readonly place: Place;
}): void {
  const singles = questions.filter((question) => question.kind === 'single');
  if (singles.length < enough) return;
  if (singles.every((question) => question.choices[0]?.right === true))
    warn(
      place,
      'The right choice is the first one in every single question.',
      'Move some, so that a printed quiz does not give itself away.',
    );
  const longest = singles.filter(rightIsLongest).length;
  const byChance = singles.reduce((sum, {choices}) => sum + 1 / choices.length, 0);
  if (longest > byChance + 1)
    warn(
      place,
      `The right choice is the longest in ${longest} of ${singles.length} single questions.`,
      'Shorten it, or give the wrong ones as much detail.',
    );
}

function rightIsLongest({choices}: SingleQuestion): boolean {
  const length = (right: boolean) =>
    Math.max(
      ...choices.filter((choice) => choice.right === right).map(({text}) => text.length),
    );
  return length(true) > length(false);
}
