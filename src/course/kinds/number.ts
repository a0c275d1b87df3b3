import type {AnswerOf, Doubt, Judged, Remark} from '../answer.js';
import {readNumber} from '../numeric-input.js';
import type {NumericQuestion} from '../question.js';

/** Right within the tolerance; in doubt where another reading of what was typed would be right. */
export function judgeNumber(
  question: NumericQuestion,
  {typed}: AnswerOf<'numeric'>,
): Judged | Doubt {
  const input = readNumber(typed, [question.unit, ...question.unitAliases]);
  if (input.type === 'not-a-number') return input;
  if (input.type === 'other-unit') return {...input, expected: question.unit};
  const near = (value: number) => (reading: number) =>
    Math.abs(reading - value) <= question.tolerance + Number.EPSILON * Math.abs(value);
  const [first] = input.readings;
  if (near(question.value)(first)) return {outcome: 'right', remarks: []};
  if (input.readings.some(near(question.value)))
    return {type: 'two-readings', readings: input.readings};
  const mistake = question.mistakes.find(({value}) => input.readings.some(near(value)));
  const remark: Remark = {about: 'wrong', text: typed.trim(), why: mistake?.why ?? null};
  return {outcome: 'wrong', remarks: [remark]};
}

export function valueOf({value, unit}: NumericQuestion): readonly string[] {
  return [`${value} ${unit}`];
}
