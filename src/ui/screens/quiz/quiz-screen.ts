import type {Asked} from '../../../course/asked.js';
import type {Source, Station} from '../../../course/course.js';
import type {OwnRun} from '../../../course/promises.js';
import {currentItem, type Quiz, type QuizItem} from '../../../course/quiz.js';

/** An answer that is being put together. */
export type Draft = {
  /** Index of the choice, item, line or rubric item under the cursor. */
  readonly cursor: number;
  /** Ids that are chosen or ticked. */
  readonly chosen: readonly string[];
  /** Ids of the items, in the order that the learner has made of them. */
  readonly order: readonly string[];
  /** Whether the item under the cursor is held and moves with it. */
  readonly held: boolean;
  readonly typed: string;
  /** What was chosen for each: the partner of an item, the value of a setting. */
  readonly set: Readonly<Record<string, string>>;
};

export type QuizScreen = {
  readonly at: 'quiz';
  /** Whose quiz it is; null: a review of questions from many stations. */
  readonly station: Station | null;
  /** The questions, each with where it comes from. */
  readonly asked: readonly Asked[];
  readonly sources: ReadonlyMap<string, Source>;
  /** By the id of a question that predicts a run: the learner's newest run of that kind. */
  readonly ownRuns: ReadonlyMap<string, OwnRun>;
  readonly quiz: Quiz;
  /** All questions of the station are asked, so that the score is that of the quiz. */
  readonly whole: boolean;
  readonly draft: Draft;
  /** The sources of the graded question are shown instead of it. */
  readonly evidence: boolean;
  /** Rows that are scrolled away. */
  readonly offset: number;
  /** Wall clock when the question came, milliseconds. */
  readonly since: number;
  /** At the end: the answer under the cursor, and whether it is looked at. */
  readonly review: {readonly cursor: number; readonly open: boolean};
};

export function freshDraft(item: QuizItem | null): Draft {
  return {
    cursor: 0,
    chosen: [],
    order: item?.order ?? [],
    held: false,
    typed: '',
    set: {},
  };
}

/** The graded item that is shown: the one just answered, or the one looked back at. */
export function gradedItem({quiz, review}: QuizScreen): QuizItem | null {
  const item = currentItem(quiz);
  if (item !== null) return item.grade === null ? null : item;
  return review.open ? (quiz.items[review.cursor] ?? null) : null;
}
