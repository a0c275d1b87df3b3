import type {Choice, Question} from '../../course/question.js';
import {atLeast} from './chance.js';
import {type Place, warn} from '../reading/place.js';

/** What is rarer by chance gives the answers away. */
const rare = 0.01;

/** The questions of one place: a station's, or all of the course. */
export type Asked = {readonly questions: readonly Question[]; readonly place: Place};

/** Warns where the right choice stands first in the file more often than chance would have it. */
export function tellFirst({questions, place}: Asked): void {
  const first = counted(questions, ([choice]) => choice?.right === true);
  if (first.chance < rare) warn(place, {code: 'guessable', by: 'first', ...first});
}

/** Warns where the longest choice is a right one more often than chance would have it. */
export function tellLongest({questions, place}: Asked): void {
  const longest = counted(questions, rightIsLongest);
  if (longest.chance < rare) warn(place, {code: 'guessable', by: 'longest', ...longest});
}

type Counted = {readonly hits: number; readonly of: number; readonly chance: number};

function counted(
  questions: readonly Question[],
  hit: (choices: readonly Choice[]) => boolean,
): Counted {
  const asked = questions.flatMap((question) =>
    question.kind === 'single' || question.kind === 'multiple' ? [question.choices] : [],
  );
  const hits = asked.filter(hit).length;
  const chances = asked.map(
    (choices) => choices.filter(({right}) => right).length / choices.length,
  );
  return {hits, of: asked.length, chance: atLeast(hits, chances)};
}

function rightIsLongest(choices: readonly Choice[]): boolean {
  const length = (right: boolean) =>
    Math.max(
      ...choices.filter((choice) => choice.right === right).map(({text}) => text.length),
    );
  return length(true) > length(false);
}
