import type {Question, QuestionKind} from '../../course/course.js';
import type {Answer} from '../../course/grading.js';
import type {QuizItem} from '../../course/quiz.js';
import {indexesIn, indexIn} from './typed.js';

/** The texts to number, in the order shown; of a question about code, none: its lines have numbers. */
export function listOf({question, order}: QuizItem): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return order.map((id) => question.choices.find((one) => one.id === id)?.text ?? '');
    case 'order':
      return order.map((id) => question.items.find((one) => one.id === id)?.text ?? '');
    case 'open':
      return question.rubric.map(({text}) => text);
    case 'numeric':
    case 'spot-the-line':
      return [];
  }
}

type Of<Kind extends QuestionKind> = Extract<Question, {kind: Kind}>;
type Reader<Kind extends QuestionKind> = (
  question: Of<Kind>,
  order: readonly string[],
  typed: string,
) => Answer | null;

const readers: {readonly [Kind in QuestionKind]: Reader<Kind>} = {
  single: (_, order, typed) => {
    const choice = order[indexIn(typed, order.length) ?? -1];
    return choice === undefined ? null : {kind: 'single', choice};
  },
  multiple: (_, order, typed) => {
    const choices = idsOf(order, typed);
    return choices === null || choices.length === 0 ? null : {kind: 'multiple', choices};
  },
  order: (_, order, typed) => {
    const ids = idsOf(order, typed);
    return ids?.length === order.length ? {kind: 'order', order: ids} : null;
  },
  numeric: (_, __, typed) => (typed === '' ? null : {kind: 'numeric', typed}),
  'spot-the-line': ({lines}, _, typed) => {
    const found = lines.find(({line}) => String(line) === typed);
    return found === undefined ? null : {kind: 'spot-the-line', line: found.line};
  },
  open: ({rubric}, _, typed) => {
    const ids = rubric.map(({id}) => id);
    const ticks = idsOf(ids, typed);
    return ticks === null ? null : {kind: 'open', ticks};
  },
};

/** What was typed as an answer; null when it is none. */
export function answerOf({question, order}: QuizItem, typed: string): Answer | null {
  // The table pairs each kind with its own reader, which the compiler cannot follow here.
  const read = readers[question.kind] as Reader<QuestionKind>;
  return read(question, order, typed);
}

function idsOf(ids: readonly string[], typed: string): readonly string[] | null {
  const indexes = indexesIn(typed, ids.length);
  return indexes === null ? null : indexes.flatMap((index) => ids[index] ?? []);
}
