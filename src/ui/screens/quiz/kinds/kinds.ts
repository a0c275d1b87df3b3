import type {QuestionKind} from '../../../../course/question.js';
import type {QuizItem} from '../../../../course/quiz.js';
import {multiple, predictLab, single} from './choices.js';
import {spotTheLine} from './code-line.js';
import type {Asked} from './kind.js';
import {match} from './match.js';
import {numeric} from './number.js';
import {order} from './order.js';
import {open} from './rubric.js';
import {fixConfig} from './settings.js';

const kinds: {readonly [Kind in QuestionKind]: Asked<Kind>} = {
  single,
  multiple,
  order,
  numeric,
  'spot-the-line': spotTheLine,
  match,
  'fix-config': fixConfig,
  'predict-lab': predictLab,
  open,
};

/** How this question is asked. The table pairs each kind with its own way, which the compiler cannot follow here. */
export function askedAs({question}: QuizItem): Asked<QuestionKind> {
  return kinds[question.kind] as Asked<QuestionKind>;
}
