import type {AnswerOf, Judged} from '../answer.js';
import {longestInOrder} from '../longest-in-order.js';
import type {OrderQuestion} from '../question.js';

/** Partly: moving one item would put it right. */
export function judgeOrder(
  {id: question, items}: OrderQuestion,
  {order}: AnswerOf<'order'>,
): Judged {
  const ranks = order.map((id) => items.findIndex((item) => item.id === id));
  if (new Set(ranks).size !== items.length || ranks.includes(-1))
    throw new Error(`${question}: an order must name every item once`);
  const kept = new Set(longestInOrder(ranks));
  const remarks = items
    .filter((_, rank) => !kept.has(rank))
    .map(({text, why}) => ({about: 'misplaced', text, why}) as const);
  if (remarks.length === 0) return {outcome: 'right', remarks};
  return {outcome: remarks.length === 1 ? 'partly' : 'wrong', remarks};
}

export function itemsOf({items}: OrderQuestion): readonly string[] {
  return items.map(({text}) => text);
}
