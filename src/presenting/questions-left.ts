import type {Station} from '../course/course.js';
import {type Progress, untouchedStation} from '../course/progress/progress.js';
import type {Question} from '../course/question.js';

/** The questions of a station that are not answered right yet; all of them when none is left. */
export function questionsLeft(
  {id, quiz}: Station,
  {stations}: Progress,
): readonly Question[] {
  const {questions} = stations.get(id) ?? untouchedStation;
  const left = quiz.filter((one) => questions.get(one.id)?.last !== 'right');
  return left.length === 0 ? quiz : left;
}
