import {withValues} from '../../../course/kinds/config-code.js';
import {isAloneInRow, rowWith, shownValues} from '../../../course/kinds/settings.js';
import type {Question, QuestionOf, Setting} from '../../../course/question.js';
import type {QuizItem} from '../../../course/quiz.js';
import {runTitle} from '../../../presenting/quiz.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';
import {letterOf} from './typed.js';

/** Whether what is chosen and what is right is code, and not Markdown. */
export const isCode = ({kind}: Question): boolean =>
  kind === 'spot-the-line' || kind === 'fix-config';

/** The texts to number, in the order shown; of a question about code, none: its lines have numbers. */
export function listOf({question, order}: QuizItem): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'predict-lab':
      return order.map((id) => question.choices.find((one) => one.id === id)?.text ?? '');
    case 'order':
      return order.map((id) => question.items.find((one) => one.id === id)?.text ?? '');
    case 'match':
      return question.items.map(({text}) => text);
    case 'open':
      return question.rubric.map(({text}) => text);
    case 'fix-config':
      return question.settings.map((setting) => settingText(question, setting));
    case 'numeric':
    case 'spot-the-line':
      return [];
  }
}

/** A setting, in its row of code where it is the only one in it, and what it can be. */
function settingText(question: QuestionOf<'fix-config'>, setting: Setting): string {
  const {name, shown, offered} = setting;
  const values = offered.map(({value}) => value);
  const says = words.plain.quiz;
  if (!isAloneInRow(question, name)) return says.setting(name, shown, values);
  const row = rowWith(question, name, shownValues(question));
  return says.settingInRow(row.replace(/[,;]$/, ''), values);
}

/** Says what there is to choose from, each with what to type for it. */
export function printList(
  item: QuizItem,
  {print, readable}: Pick<Session, 'print' | 'readable'>,
): void {
  const {question} = item;
  for (const sentence of above(question)) print(sentence);
  for (const [index, text] of listOf(item).entries())
    print(`${index + 1}: ${isCode(question) ? text : readable(text)}`);
  for (const [index, text] of partnersOf(item).entries())
    print(index === 0 ? text : `${letterOf(index - 1)}: ${readable(text)}`);
}

/** What is said before the list. */
function above(question: Question): readonly string[] {
  if (question.kind === 'open')
    return [words.plain.quiz.rubric(question.pass, question.rubric.length)];
  if (question.kind === 'spot-the-line')
    return question.code
      .split('\n')
      .map((code, index) => `${String(index + 1).padStart(2)}: ${code}`);
  if (question.kind === 'predict-lab')
    return [words.quiz.ofRun(question.lab, runTitle(question))];
  if (question.kind !== 'fix-config') return [];
  const values = shownValues(question);
  return [withValues(question.code, (name) => values[name])];
}

/** Of a question of pairs: what the second list is, then its texts. */
function partnersOf({question, order}: QuizItem): readonly string[] {
  if (question.kind !== 'match') return [];
  const {partners} = question;
  return [
    words.plain.quiz.partners,
    ...order.map((id) => partners.find((one) => one.id === id)?.text ?? ''),
  ];
}
