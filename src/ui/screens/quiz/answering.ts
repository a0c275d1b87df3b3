import type {QuizIntent, QuizItem} from '../../../course/quiz.js';
import type {Command, Intent} from '../../keys.js';
import {clamp} from '../../state/moves.js';
import {askedAs} from './kinds/kinds.js';
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
  up: (item, draft) => ({draft: stepped(item, draft, -1)}),
  down: (item, draft) => ({draft: stepped(item, draft, 1)}),
  left: (item, draft) => ({draft: turned(item, draft, -1)}),
  right: (item, draft) => ({draft: turned(item, draft, 1)}),
  pick: (item, draft, {key}) => ({draft: picked(item, draft, Number(key) - 1)}),
  toggle: (item, draft) => ({draft: askedAs(item).toggled?.(item, draft) ?? draft}),
  type: (_, draft, {key}) => {
    const typed = `${draft.typed}${key === 'space' ? ' ' : key}`;
    return {draft: {...draft, typed: typed.slice(0, longestTyped)}};
  },
  erase: (_, draft) => ({draft: {...draft, typed: draft.typed.slice(0, -1)}}),
  show: (_, draft) => ({draft, told: {type: 'show'}}),
  enter: entered,
};

function stepped(item: QuizItem, draft: Draft, by: number): Draft {
  const {count, moved} = askedAs(item);
  const cursor = clamp(draft.cursor + by, count(item));
  return moved?.(item, draft, cursor) ?? {...draft, cursor};
}

function turned(item: QuizItem, draft: Draft, by: number): Draft {
  return askedAs(item).turned?.(item, draft, by) ?? draft;
}

function picked(item: QuizItem, draft: Draft, index: number): Draft {
  const asked = askedAs(item);
  if (asked.picked) return asked.picked(item, draft, index);
  return index < asked.count(item) ? {...draft, cursor: index} : draft;
}

function entered(item: QuizItem, draft: Draft): Drafted {
  if (item.question.kind === 'open' && !item.revealed)
    return {draft: {...draft, cursor: 0}, told: {type: 'reveal'}};
  const {answer: answerOf, unfinished} = askedAs(item);
  const answer = answerOf(item, draft);
  if (answer !== null) return {draft, told: {type: 'answer', answer}};
  return {draft: unfinished?.(item, draft) ?? draft};
}
