import type {Answer, AnswerOf, Doubt, Grade, Graded, Judged} from './answer.js';
import {judgeMultiple, judgeSingle, rightChoices} from './kinds/choices.js';
import {judgeLine, wrongLines} from './kinds/code-line.js';
import {judgeMatch, pairsOf} from './kinds/match.js';
import {judgeNumber, valueOf} from './kinds/number.js';
import {judgeOrder, itemsOf} from './kinds/order.js';
import {judgeSettings, mendedLines} from './kinds/settings.js';
import {judgeTicks, rubricOf} from './kinds/ticks.js';
import type {QuestionKind, QuestionOf, Question} from './question.js';

type Rules<Kind extends QuestionKind> = {
  readonly judge: (question: QuestionOf<Kind>, answer: AnswerOf<Kind>) => Judged | Doubt;
  /** The right answer, as shown. */
  readonly solution: (question: QuestionOf<Kind>) => readonly string[];
};

const rules: {readonly [Kind in QuestionKind]: Rules<Kind>} = {
  single: {judge: judgeSingle, solution: rightChoices},
  multiple: {judge: judgeMultiple, solution: rightChoices},
  order: {judge: judgeOrder, solution: itemsOf},
  numeric: {judge: judgeNumber, solution: valueOf},
  'spot-the-line': {judge: judgeLine, solution: wrongLines},
  match: {judge: judgeMatch, solution: pairsOf},
  'fix-config': {judge: judgeSettings, solution: mendedLines},
  'predict-lab': {judge: judgeSingle, solution: rightChoices},
  open: {judge: judgeTicks, solution: rubricOf},
};

/** Grades an answer. An answer of another kind than the question is our bug and throws. */
export function grade(question: Question, answer: Answer): Graded {
  if (answer.kind !== question.kind)
    throw new Error(`a ${question.kind} question got a ${answer.kind} answer`);
  const {judge, solution} = rulesOf(question);
  const judged = judge(question, answer);
  if ('type' in judged) return {type: 'doubt', doubt: judged};
  return {
    type: 'graded',
    grade: {...judged, solution: solution(question), why: question.why},
  };
}

/** What a learner sees who asks for the answer. */
export function shown(question: Question): Grade {
  const solution = solutionOf(question);
  return {outcome: 'shown', remarks: [], solution, why: question.why};
}

/** The right answer, as shown. */
export const solutionOf = (question: Question): readonly string[] =>
  rulesOf(question).solution(question);

/** The table pairs each kind with its own rules, which the compiler cannot follow here. */
function rulesOf({kind}: Question): Rules<QuestionKind> {
  return rules[kind] as Rules<QuestionKind>;
}
