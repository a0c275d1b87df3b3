/** Answers on days, as a learner gives them. */
import {foldProgress} from '../../../src/course/progress/fold.js';
import type {AnswerResult, Fact, KnownEvent} from '../../../src/course/progress/event.js';
import {
  keyOf,
  type Memory,
  type RememberedItem,
} from '../../../src/course/memory/memory.js';

/** Noon of a day in November 2026, in the local calendar. */
export const noon = (day: number): number => new Date(2026, 10, day, 12).getTime();

export const answer = (
  result: AnswerResult,
  question = 'q1',
  lab: string | null = null,
): Fact => ({
  type: 'question-answered',
  ...{station: 'leader-crash', question, result, choice: null, ms: 10_000, lab},
});

/** Facts, each with its moment, said by one instance. */
export function saidAt(
  facts: readonly (readonly [number, Fact])[],
  instance = 'a',
): readonly KnownEvent[] {
  return facts.map(([at, fact], seq) => ({
    ...fact,
    ...{id: `${instance}-${seq}`, at, seq, instance},
  }));
}

export function memoryOf(
  facts: readonly (readonly [number, Fact])[],
  now: number,
): Memory {
  return foldProgress(saidAt(facts), {now}).memory;
}

export function itemOf({items}: Memory, question: string | null = 'q1'): RememberedItem {
  const item = items.get(keyOf({station: 'leader-crash', question}));
  if (item === undefined) throw new Error(`${question ?? 'the card'} is not remembered`);
  return item;
}
