import type {ReactNode} from 'react';
import type {Answer} from '../../../../course/answer.js';
import type {QuestionKind, QuestionOf} from '../../../../course/question.js';
import type {QuizItem} from '../../../../course/quiz.js';
import type {Offer} from '../../../keys.js';
import type {World} from '../../../state/world.js';
import type {Draft} from '../quiz-screen.js';

export type Of<Kind extends QuestionKind> = QuizItem & {
  readonly question: QuestionOf<Kind>;
};

/** Entries one below the other, the index of the one that must be seen, and what stands below them. */
export type Body = {
  readonly entries: readonly ReactNode[];
  readonly focus: number;
  readonly below?: ReactNode;
  /** They are no prose: they may be as wide as the screen. */
  readonly wide?: boolean;
};

export type Does = World['t']['does'];

/** How a kind of question is asked: what is on the screen, and what the keys do. */
export type Asked<Kind extends QuestionKind> = {
  /** How many rows the cursor can stand on. */
  readonly count: (item: Of<Kind>) => number;
  /** What is to be chosen, ordered, typed or ticked. */
  readonly body: (item: Of<Kind>, draft: Draft, world: World) => Body;
  readonly offers: (item: Of<Kind>, draft: Draft, does: Does) => readonly Offer[];
  /** null: there is nothing yet that could be graded. */
  readonly answer: (item: Of<Kind>, draft: Draft) => Answer | null;
  /** The key that ticks, picks up or turns. */
  readonly toggled?: (item: Of<Kind>, draft: Draft) => Draft;
  /** A number; where it is left out, the cursor goes there. */
  readonly picked?: (item: Of<Kind>, draft: Draft, index: number) => Draft;
  /** One to the left (−1) or to the right (1). */
  readonly turned?: (item: Of<Kind>, draft: Draft, by: number) => Draft;
  /** Up or down; where it is left out, only the cursor moves. */
  readonly moved?: (item: Of<Kind>, draft: Draft, to: number) => Draft;
  /** Enter, when there is no answer yet. */
  readonly unfinished?: (item: Of<Kind>, draft: Draft) => Draft;
};

/** With this id among the chosen ones, or without it if it was. */
export function ticked(draft: Draft, id: string | undefined): Draft {
  if (id === undefined) return draft;
  const without = draft.chosen.filter((one) => one !== id);
  const was = without.length < draft.chosen.length;
  return {...draft, chosen: was ? without : [...draft.chosen, id]};
}

export const offer = {
  move: (does: Does): Offer => ({on: ['up', 'down'], does: does.move}),
  answer: (does: Does): Offer => ({on: ['enter'], does: does.answer}),
  pick: (does: Does): Offer => ({on: ['pick'], does: does.pick, told: 'help'}),
  tick: (does: Does): Offer => ({on: ['toggle'], does: does.tick}),
};
