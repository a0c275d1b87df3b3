import {describe, expect, it} from 'vitest';
import {questionsFor} from '../../../../src/presenting/review/questions.js';
import {askReview} from '../../../../src/cli/plain/quiz/review-session.js';
import type {Station} from '../../../../src/course/course.js';
import type {ItemName} from '../../../../src/course/memory/memory.js';
import {foldProgress} from '../../../../src/course/progress/fold.js';
import type {Fact} from '../../../../src/course/progress/event.js';
import {TrainerError} from '../../../../src/errors.js';
import {noon, saidAt} from '../../../course/memory/answers.js';
import {single, numeric} from '../../../course/questions.js';
import {station as base} from '../../../ui/fake-course.js';
import {numberOf, sessionWith, type Typed} from '../fake-session.js';

const stations: readonly Station[] = [
  {...base, id: 'one', title: 'The first', quiz: [single]},
  {...base, id: 'two', title: 'The second', quiz: [numeric]},
];
const content = {
  station: (id: string) => {
    const found = stations.find((station) => station.id === id);
    return found === undefined
      ? Promise.reject(
          new TrainerError('environment', 'content-broken', {
            part: 'station',
            id,
            problems: [],
          }),
        )
      : Promise.resolve(found);
  },
  opening: () => Promise.reject(new Error('no opening')),
  story: () => Promise.reject(new Error('no story')),
  sources: () => Promise.resolve(new Map()),
};
const noRuns = {ownRuns: () => Promise.resolve(new Map())};
const q = (station: string, question: string | null): ItemName => ({station, question});
const first = q('one', single.id);
const second = q('two', numeric.id);

async function reviewOf(names: readonly ItemName[], ...typed: readonly Typed[]) {
  const session = sessionWith(...typed);
  const before: readonly Fact[] = names.map(({station, question}) =>
    question === null
      ? {type: 'card-rated', station, ticks: 5, of: 5}
      : {
          type: 'question-answered',
          ...{station, question, result: 'right', choice: null, ms: 1},
        },
  );
  const memory = () =>
    foldProgress(
      saidAt([
        ...before.map((fact) => [noon(2), fact] as const),
        ...session.facts.map((fact) => [noon(5), fact] as const),
      ]),
      {now: noon(5)},
    ).memory;
  const questions = await questionsFor(names, {content, labs: noRuns});
  const whole = await askReview({...questions, memory}, session);
  return {whole, session, text: session.said.join('\n'), notices: questions.notices};
}

describe('the review in sentences', () => {
  it('asks questions of several stations, each with its title, and says when each comes again', async () => {
    const {whole, session, text} = await reviewOf(
      [first, second],
      ...[numberOf('text b'), '', '7', ''],
    );
    expect(whole).toBe(true);
    expect(text).toContain('Review: 2 questions.');
    expect(text).toContain('From “The first”.');
    expect(text).toContain('From “The second”.');
    expect(session.facts).toMatchObject([
      {type: 'question-answered', station: 'one', result: 'right'},
      {type: 'question-answered', station: 'two', result: 'wrong'},
    ]);
    expect(text).toMatch(/Comes again in \d+ days\.[^]*Comes again tomorrow\./);
    expect(text).toContain('1 of 2 right.');
    expect(text).toMatch(/Comes again:\n {2}tomorrow {5}1\n {2}in \d+ days +1/);
  });

  it('asks the card as the interview does, and keeps the points that were said', async () => {
    const {session, text} = await reviewOf([q('one', null)], '', '1', '');
    expect(text).toContain('Review: 1 interview card.');
    expect(text).toContain('Answer aloud');
    expect(session.facts).toEqual([
      {type: 'card-rated', station: 'one', ticks: 1, of: base.card.rubric.length},
    ]);
  });

  it('keeps no points of a card whose answer was shown', async () => {
    const {session} = await reviewOf([q('one', null)], 's', '');
    expect(session.facts).toMatchObject([{type: 'card-rated', ticks: 0}]);
  });

  it('lets the learner say that a right answer was easy: it comes again later', async () => {
    const {session, text} = await reviewOf([first], numberOf('text b'), 'e', '');
    expect(session.facts.at(-1)).toEqual({
      type: 'found-easy',
      station: 'one',
      question: single.id,
    });
    const [hard = 0, easy = 0] = Array.from(
      text.matchAll(/again in (\d+) days/g),
      (one) => Number(one[1]),
    );
    expect(easy).toBeGreaterThan(hard);
  });

  it('offers no easy after a wrong answer', async () => {
    const {text} = await reviewOf([first], numberOf('text a'), '');
    expect(text).not.toContain('e when it was easy');
  });

  it('keeps what was answered when it is left in the middle', async () => {
    const {whole, session, text} = await reviewOf(
      [first, second],
      numberOf('text b'),
      'q',
    );
    expect(whole).toBe(false);
    expect(session.facts).toHaveLength(1);
    expect(text).toContain(
      'You left after 1 of 2 questions. What you answered is remembered.',
    );
  });

  it('leaves out what the course no longer has, and tells what cannot be read', async () => {
    const {notices, text} = await reviewOf(
      [first, q('one', 'gone'), q('three', 'x')],
      ...[numberOf('text b'), ''],
    );
    expect(notices).toEqual([
      'Content is broken, the station "three" cannot be opened: it is not there.',
    ]);
    expect(text).toContain('Review: 1 question.');
  });
});
