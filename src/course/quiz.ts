import type {Question} from './question.js';
import type {Answer, Doubt, Grade, Outcome} from './answer.js';
import {grade, shown} from './grading.js';
import {type Random, disorder, shuffle} from './shuffle.js';

export type QuizItem = {
  readonly question: Question;
  /** Ids of choices or items in the order shown; empty where there is nothing to shuffle. */
  readonly order: readonly string[];
  /** Of an open question: the rubric is on the screen, the ticks may come. */
  readonly revealed: boolean;
  readonly answer: Answer | null;
  /** What to ask the learner about the answer, which stays ungraded until it is clear. */
  readonly doubt: Doubt | null;
  readonly grade: Grade | null;
  readonly marked: boolean;
};

/** A run through questions. Beyond the last one is the review of all answers. */
export type Quiz = {
  readonly items: readonly QuizItem[];
  /** Index of the item on the screen; `items.length` is the review. */
  readonly at: number;
};

export type QuizIntent =
  | {readonly type: 'answer'; readonly answer: Answer}
  /** Show the rubric of an open question. */
  | {readonly type: 'reveal'}
  /** Give up and see the answer. */
  | {readonly type: 'show'}
  /** Mark for review, or take the mark away. */
  | {readonly type: 'mark'}
  /** On to the next one; only once this one is graded. */
  | {readonly type: 'next'};

/** Questions stay in their order; choices and items are shuffled. */
export function startQuiz(questions: readonly Question[], random: Random): Quiz {
  const items = questions.map((question) => ({
    question,
    order: shownOrder(question, random),
    revealed: false,
    answer: null,
    doubt: null,
    grade: null,
    marked: false,
  }));
  return {items, at: 0};
}

/** What does not fit the moment (an answer to an answered question, say) changes nothing. */
export function quizReducer(quiz: Quiz, intent: QuizIntent): Quiz {
  const item = currentItem(quiz);
  if (item === null) return quiz;
  if (intent.type === 'next')
    return item.grade === null ? quiz : {...quiz, at: quiz.at + 1};
  return {...quiz, items: quiz.items.with(quiz.at, changed(item, intent))};
}

/** The item on the screen, or null when all are answered. */
export function currentItem(quiz: Quiz): QuizItem | null {
  return quiz.items[quiz.at] ?? null;
}

/** How many items ended how, and how many are marked. */
export function quizScore(
  quiz: Quiz,
): Readonly<Record<Outcome | 'of' | 'marked', number>> {
  const count = (outcome: Outcome) =>
    quiz.items.filter((item) => item.grade?.outcome === outcome).length;
  return {
    right: count('right'),
    partly: count('partly'),
    wrong: count('wrong'),
    shown: count('shown'),
    of: quiz.items.length,
    marked: quiz.items.filter(({marked}) => marked).length,
  };
}

function changed(item: QuizItem, intent: Exclude<QuizIntent, {type: 'next'}>): QuizItem {
  switch (intent.type) {
    case 'mark':
      return {...item, marked: !item.marked};
    case 'reveal':
      return item.question.kind === 'open' ? {...item, revealed: true} : item;
    case 'show':
      return item.grade === null
        ? {...item, revealed: true, doubt: null, grade: shown(item.question)}
        : item;
    case 'answer':
      return answered(item, intent.answer);
  }
}

function answered(item: QuizItem, answer: Answer): QuizItem {
  const early = item.question.kind === 'open' && !item.revealed;
  if (item.grade !== null || early) return item;
  const result = grade(item.question, answer);
  return result.type === 'doubt'
    ? {...item, answer, doubt: result.doubt}
    : {...item, answer, doubt: null, grade: result.grade};
}

function shownOrder(question: Question, random: Random): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return shuffle(
        question.choices.map(({id}) => id),
        random,
      );
    case 'predict-lab':
      return question.choices.map(({id}) => id);
    case 'order':
      return disorder(
        question.items.map(({id}) => id),
        random,
      );
    case 'match':
      return shuffle(
        question.partners.map(({id}) => id),
        random,
      );
    case 'numeric':
    case 'spot-the-line':
    case 'fix-config':
    case 'open':
      return [];
  }
}
