import type {Choice, OrderItem, RubricItem} from '../../../course/course.js';
import type {Answer} from '../../../course/grading.js';
import type {QuizItem, QuizIntent} from '../../../course/quiz.js';
import type {Command, Intent} from '../../keys.js';
import {clamp} from '../../state/moves.js';
import type {Draft} from './quiz-screen.js';

/** What a key made of a draft, and what the quiz is told of it. */
export type Drafted = {readonly draft: Draft; readonly told?: QuizIntent};

const longestTyped = 30;

type Key = (item: QuizItem, draft: Draft, intent: Intent) => Drafted;

/** One key on a question that is not answered yet. */
export function answering(item: QuizItem, draft: Draft, intent: Intent): Drafted {
  return keys[intent.command]?.(item, draft, intent) ?? {draft};
}

const keys: Readonly<Partial<Record<Command, Key>>> = {
  up: (item, draft) => ({draft: step(item, draft, -1)}),
  down: (item, draft) => ({draft: step(item, draft, 1)}),
  pick: (item, draft, {key}) => ({draft: picked(item, draft, Number(key) - 1)}),
  toggle: (item, draft) => ({draft: toggled(item, draft)}),
  type: (_, draft, {key}) => {
    const typed = `${draft.typed}${key === 'space' ? ' ' : key}`;
    return {draft: {...draft, typed: typed.slice(0, longestTyped)}};
  },
  erase: (_, draft) => ({draft: {...draft, typed: draft.typed.slice(0, -1)}}),
  show: (_, draft) => ({draft, told: {type: 'show'}}),
  enter: entered,
};

/** The choices or items in the order in which they are shown. */
export function choicesShown({question, order}: QuizItem): readonly Choice[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  return order.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? []);
}

export function itemsShown({question}: QuizItem, {order}: Draft): readonly OrderItem[] {
  if (question.kind !== 'order') return [];
  return order.flatMap((id) => question.items.find((item) => item.id === id) ?? []);
}

export function rubricShown({question, revealed}: QuizItem): readonly RubricItem[] {
  return question.kind === 'open' && revealed ? question.rubric : [];
}

function countOf(item: QuizItem): number {
  const {question} = item;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.length;
    case 'order':
      return question.items.length;
    case 'spot-the-line':
      return question.lines.length;
    case 'open':
      return rubricShown(item).length;
    case 'numeric':
      return 0;
  }
}

function step(item: QuizItem, draft: Draft, by: number): Draft {
  const to = clamp(draft.cursor + by, countOf(item));
  const moved = {...draft, cursor: to};
  if (!draft.held) return moved;
  const own = draft.order[draft.cursor];
  if (own === undefined) return moved;
  return {...moved, order: draft.order.toSpliced(draft.cursor, 1).toSpliced(to, 0, own)};
}

function picked(item: QuizItem, draft: Draft, index: number): Draft {
  if (index >= countOf(item)) return draft;
  if (item.question.kind === 'order') return step(item, draft, index - draft.cursor);
  const there = {...draft, cursor: index};
  const {kind} = item.question;
  return kind === 'multiple' || kind === 'open' ? toggled(item, there) : there;
}

function toggled(item: QuizItem, draft: Draft): Draft {
  if (item.question.kind === 'order') return {...draft, held: !draft.held};
  const shown = item.question.kind === 'open' ? rubricShown(item) : choicesShown(item);
  const id = shown[draft.cursor]?.id;
  if (id === undefined) return draft;
  const without = draft.chosen.filter((one) => one !== id);
  const was = without.length < draft.chosen.length;
  return {...draft, chosen: was ? without : [...draft.chosen, id]};
}

function entered(item: QuizItem, draft: Draft): Drafted {
  if (item.question.kind === 'open' && !item.revealed)
    return {draft: {...draft, cursor: 0}, told: {type: 'reveal'}};
  const answer = answerOf(item, draft);
  return answer === null ? {draft} : {draft, told: {type: 'answer', answer}};
}

/** null: there is nothing yet that could be graded. */
function answerOf(item: QuizItem, draft: Draft): Answer | null {
  const {question} = item;
  const {chosen, order, typed} = draft;
  switch (question.kind) {
    case 'single':
    case 'spot-the-line':
      return pointedAt(item, draft);
    case 'multiple':
      return chosen.length > 0 ? {kind: 'multiple', choices: chosen} : null;
    case 'order':
      return {kind: 'order', order};
    case 'numeric':
      return typed.trim() ? {kind: 'numeric', typed} : null;
    case 'open':
      return {kind: 'open', ticks: chosen};
  }
}

function pointedAt(item: QuizItem, {cursor}: Draft): Answer | null {
  if (item.question.kind === 'spot-the-line') {
    const line = item.question.lines[cursor]?.line;
    return line === undefined ? null : {kind: 'spot-the-line', line};
  }
  const choice = choicesShown(item)[cursor]?.id;
  return choice === undefined ? null : {kind: 'single', choice};
}
