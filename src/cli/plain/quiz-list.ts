import type {QuizItem} from '../../course/quiz.js';
import {quizWords as words} from './quiz-words.js';
import type {Session} from './session.js';
import {letterOf} from './typed.js';

/** The texts to number, in the order shown; of a question about code, none: its lines have numbers. */
export function listOf({question, order}: QuizItem): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return order.map((id) => question.choices.find((one) => one.id === id)?.text ?? '');
    case 'order':
      return order.map((id) => question.items.find((one) => one.id === id)?.text ?? '');
    case 'match':
      return question.items.map(({text}) => text);
    case 'open':
      return question.rubric.map(({text}) => text);
    case 'numeric':
    case 'spot-the-line':
      return [];
  }
}

/** Says what there is to choose from, each with what to type for it. */
export function printList(
  item: QuizItem,
  {print, readable}: Pick<Session, 'print' | 'readable'>,
): void {
  const {question, order} = item;
  if (question.kind === 'open')
    print(words.rubric(question.pass, question.rubric.length));
  if (question.kind === 'spot-the-line')
    for (const [index, code] of question.code.split('\n').entries())
      print(`${String(index + 1).padStart(2)}: ${code}`);
  for (const [index, text] of listOf(item).entries())
    print(`${index + 1}: ${readable(text)}`);
  if (question.kind !== 'match') return;
  print(words.partners);
  for (const [index, id] of order.entries()) {
    const text = question.partners.find((one) => one.id === id)?.text ?? '';
    print(`${letterOf(index)}: ${readable(text)}`);
  }
}
