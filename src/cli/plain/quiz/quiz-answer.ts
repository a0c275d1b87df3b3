import {shownValues} from '../../../course/kinds/settings.js';
import type {QuestionKind, QuestionOf} from '../../../course/question.js';
import type {Answer, AnswerOf} from '../../../course/answer.js';
import type {QuizItem} from '../../../course/quiz.js';
import {settingsIn} from './typed-settings.js';
import {indexesIn, indexIn, lettersIn} from './typed.js';

type Partners = AnswerOf<'match'>['partners'];
type Reader<Kind extends QuestionKind> = (
  question: QuestionOf<Kind>,
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
  match: ({items}, order, typed) => {
    const chosen = lettersIn(typed, {letters: order.length, words: items.length});
    if (chosen === null) return null;
    const partners = items.map(({id}, index) => [id, order[chosen[index] ?? 0] ?? '']);
    return {kind: 'match', partners: Object.fromEntries(partners) as Partners};
  },
  'fix-config': (question, _, typed) => {
    const changes = settingsIn(typed, question.settings);
    if (changes === null || changes.length === 0) return null;
    const values = {...shownValues(question), ...Object.fromEntries(changes)};
    return {kind: 'fix-config', values};
  },
  'predict-lab': (_, order, typed) => {
    const choice = order[indexIn(typed, order.length) ?? -1];
    return choice === undefined ? null : {kind: 'predict-lab', choice};
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
