import type {Answer} from '../../../../course/answer.js';
import type {QuestionKind, QuestionOf} from '../../../../course/question.js';
import type {QuizItem} from '../../../../course/quiz.js';
import type {Offer} from '../../../keys.js';
import type {Focus} from '../../../state/picture.js';
import type {World} from '../../../state/world.js';
import {type Line, span} from '../../../../text/line.js';
import {signs} from '../../../../text/style.js';
import type {Draft} from '../quiz-screen.js';

export type Of<Kind extends QuestionKind> = QuizItem & {
  readonly question: QuestionOf<Kind>;
};

export type Body = {readonly lines: readonly Line[]; readonly focus: Focus};

export type Does = World['t']['does'];

/** How a kind of question is asked: what is on the screen, and what the keys do. */
export type Asked<Kind extends QuestionKind> = {
  /** How many rows the cursor can stand on. */
  readonly count: (item: Of<Kind>) => number;
  /** What is to be chosen, ordered, typed or ticked; the focus is the row under the cursor. */
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

/** Entries one below the other, with the one under the cursor in focus. */
export function listed(entries: readonly (readonly Line[])[], cursor: number): Body {
  const from = entries.slice(0, cursor).flat().length;
  return {
    lines: entries.flat(),
    focus: {from, to: from + (entries[cursor]?.length ?? 1)},
  };
}

export function pointer(here: boolean): Line[number] {
  return span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true});
}

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
