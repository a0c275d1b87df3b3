import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Answer} from '../../src/course/answer.js';
import {
  type Quiz,
  type QuizIntent,
  type QuizItem,
  currentItem,
  quizReducer,
  quizScore,
  startQuiz,
} from '../../src/course/quiz.js';
import {seededRandom} from '../../src/course/shuffle.js';
import {multiple, numeric, oneOfEach, open, single} from './questions.js';

const start = (...questions: Parameters<typeof startQuiz>[0]) =>
  startQuiz(questions, seededRandom(1));
const play = (quiz: Quiz, ...intents: QuizIntent[]) => intents.reduce(quizReducer, quiz);
const answer = (given: Answer): QuizIntent => ({type: 'answer', answer: given});
const next: QuizIntent = {type: 'next'};

const rightAnswers: readonly QuizIntent[] = [
  answer({kind: 'single', choice: 'b'}),
  answer({kind: 'multiple', choices: ['a', 'c']}),
  answer({kind: 'order', order: ['one', 'two', 'three', 'four']}),
  answer({kind: 'numeric', typed: '1500'}),
  answer({kind: 'spot-the-line', line: 2}),
  answer({kind: 'match', partners: {one: 'a', two: 'b', three: 'a', four: 'c'}}),
  answer({kind: 'fix-config', values: {acks: 'all', retries: '5', floor: '2'}}),
  answer({kind: 'predict-lab', choice: 'holds'}),
  answer({kind: 'open', ticks: ['x', 'y']}),
];

const aRightRun = rightAnswers.flatMap((given) => [
  {type: 'reveal'} as const,
  given,
  next,
]);
const questionOf = (item: QuizItem) => item.question;

describe('a quiz', () => {
  it('asks in the order given and shuffles the choices', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const {items} = startQuiz([...oneOfEach], seededRandom(seed));
        expect(items.map(questionOf)).toEqual(oneOfEach);
        expect([...(items[1]?.order ?? [])].sort()).toEqual(['a', 'b', 'c', 'd']);
        expect(items[2]?.order).not.toEqual(['one', 'two', 'three', 'four']);
      }),
    );
  });

  it('grades right answers right, whatever the shuffle', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const quiz = startQuiz([...oneOfEach], seededRandom(seed));
        expect(quizScore(play(quiz, ...aRightRun))).toMatchObject({
          right: oneOfEach.length,
          of: oneOfEach.length,
        });
      }),
    );
  });

  it('does not move on before an answer, nor by itself after one', () => {
    const quiz = start(single, multiple);
    expect(play(quiz, next).at).toBe(0);
    const answered = play(quiz, answer({kind: 'single', choice: 'a'}));
    expect(answered.at).toBe(0);
    expect(play(answered, next).at).toBe(1);
  });

  it('keeps the first answer', () => {
    const quiz = play(
      start(single),
      answer({kind: 'single', choice: 'a'}),
      answer({kind: 'single', choice: 'b'}),
    );
    expect(currentItem(quiz)).toMatchObject({
      answer: {choice: 'a'},
      grade: {outcome: 'wrong'},
    });
  });

  it('keeps asking while a number is in doubt', () => {
    const doubtful = play(start(numeric), answer({kind: 'numeric', typed: '1.500'}));
    expect(currentItem(doubtful)).toMatchObject({
      grade: null,
      doubt: {type: 'two-readings'},
      answer: {typed: '1.500'},
    });
    const clear = play(doubtful, next, answer({kind: 'numeric', typed: '1500'}));
    expect(currentItem(clear)).toMatchObject({doubt: null, grade: {outcome: 'right'}});
  });

  it('takes the ticks of an open question only when the rubric is on the screen', () => {
    const ticks = answer({kind: 'open', ticks: ['x', 'y']});
    expect(currentItem(play(start(open), ticks))?.grade).toBeNull();
    const revealed = play(start(open), {type: 'reveal'}, ticks);
    expect(currentItem(revealed)?.grade?.outcome).toBe('right');
  });

  it('shows the answer on request, and counts that apart', () => {
    const quiz = play(start(single, multiple), {type: 'show'}, next);
    expect(quizScore(quiz)).toEqual({
      right: 0,
      partly: 0,
      wrong: 0,
      shown: 1,
      of: 2,
      marked: 0,
    });
  });

  it('does not let a look at the answer replace an answer', () => {
    const quiz = play(start(single), answer({kind: 'single', choice: 'b'}), {
      type: 'show',
    });
    expect(currentItem(quiz)?.grade?.outcome).toBe('right');
  });

  it('marks and unmarks for review, before and after the answer', () => {
    const marked = play(
      start(single),
      {type: 'mark'},
      answer({kind: 'single', choice: 'b'}),
    );
    expect(quizScore(marked).marked).toBe(1);
    expect(quizScore(play(marked, {type: 'mark'})).marked).toBe(0);
  });

  it('ends in a review that holds every answer and changes no more', () => {
    const done = play(
      start(single, numeric),
      answer({kind: 'single', choice: 'a'}),
      next,
      answer({kind: 'numeric', typed: '1500'}),
      next,
    );
    expect(currentItem(done)).toBeNull();
    expect(done.items.map(({grade}) => grade?.outcome)).toEqual(['wrong', 'right']);
    expect(play(done, next, {type: 'mark'})).toBe(done);
  });
});
