import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {parseEvent} from '../../../src/course/progress/parse.js';
import {facts, said, saidInOrder, someEvents} from './said.js';

const now = {now: new Date(2026, 10, 22, 23, 30).getTime()};
const folded = (...sequence: readonly Fact[]) => foldProgress(saidInOrder(sequence), now);
const station = (...sequence: readonly Fact[]) =>
  folded(...sequence).stations.get('leader-crash');
const lab = (...sequence: readonly Fact[]) =>
  folded(...sequence).labs.get('leader-crash');

const answer = (question: string, result: 'right' | 'wrong'): Fact => ({
  ...facts['question-answered'],
  question,
  result,
});
const quiz = (right: number, of: number): Fact => ({
  ...facts['quiz-finished'],
  right,
  of,
});
const run = (fix: string | null, verdict: string, asPromised = true): Fact => ({
  ...facts['lab-ran'],
  fix,
  verdict,
  asPromised,
});

describe('foldProgress', () => {
  it('begins with nothing', () => {
    const progress = foldProgress([], now);
    expect(progress).toMatchObject({interview: null, last: null, foreign: 0});
    expect(progress.stations.size + progress.labs.size).toBe(0);
    expect(Object.values(progress.totals)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('remembers where reading stopped, and that it came to the end', () => {
    expect(station(facts['lesson-place'])).toMatchObject({
      lessonRead: false,
      lessonPage: 2,
    });
    expect(station(facts['lesson-place'], facts['lesson-read'])).toMatchObject({
      lessonRead: true,
      lessonPage: 2,
    });
  });

  it('keeps the last result of a question and how often it was answered', () => {
    const own = station(
      answer('q1', 'right'),
      answer('q2', 'right'),
      answer('q1', 'wrong'),
    );
    expect(own?.questions.get('q1')).toEqual({last: 'wrong', times: 2, at: 2000});
    expect(own?.questions.get('q2')).toEqual({last: 'right', times: 1, at: 1000});
  });

  it('keeps the best quiz by its share, not by its count', () => {
    expect(station(quiz(7, 10), quiz(4, 5), quiz(6, 10))?.quizBest).toEqual({
      right: 4,
      of: 5,
    });
  });

  it('keeps the last rating of the card', () => {
    expect(
      station(facts['card-rated'], {...facts['card-rated'], ticks: 6})?.card,
    ).toEqual({
      ticks: 6,
      of: 6,
      at: 1000,
    });
  });

  it('counts runs and keeps prediction, hints and what was lost as shipped', () => {
    expect(
      lab(
        facts.predicted,
        facts['hint-taken'],
        {...facts['hint-taken'], level: 3},
        facts['solution-shown'],
        run(null, 'lost'),
        run('retries', 'lost'),
      ),
    ).toEqual({
      runs: 2,
      predicted: 'half',
      lastVerdict: 'lost',
      shipped: {lost: 950, acknowledged: 1000},
      fixedWith: null,
      ownCode: false,
      hints: 3,
      solutionShown: true,
      done: false,
    });
  });

  it.each(['acks-all', 'mine'])(
    'is done by a safe run of %s that was as promised',
    (fix) => {
      expect(
        lab(run(null, 'lost'), run(fix, 'safe'), run('retries', 'lost')),
      ).toMatchObject({
        fixedWith: fix,
        done: true,
      });
    },
  );

  it.each([
    ['as shipped', run(null, 'safe')],
    ['the control', run('control', 'safe')],
    ['not as promised', run('acks-all', 'safe', false)],
    ['inconclusive', run('acks-all', 'inconclusive')],
  ])('is not done by a run: %s', (_name, fact) => {
    expect(lab(fact)).toMatchObject({fixedWith: null, done: false});
  });

  it('remembers no loss of a run that proves nothing', () => {
    expect(lab(run(null, 'inconclusive'))).toMatchObject({shipped: null, runs: 1});
    const proven = lab(run(null, 'lost'));
    expect(lab(run(null, 'lost'), run(null, 'inconclusive'))).toMatchObject({
      shipped: proven?.shipped,
      lastVerdict: 'inconclusive',
    });
  });

  it('counts a fix that cures at the price of service, and asks older events for their verdict', () => {
    const paid = {...run('min-isr-2', 'unavailable'), cured: true} as const;
    expect(lab(paid)).toMatchObject({fixedWith: 'min-isr-2', done: true});
    const mine = {...run('mine', 'unavailable', false), cured: true} as const;
    expect(lab(mine)).toMatchObject({fixedWith: 'mine', done: true});
    expect(lab(run('min-isr-2', 'unavailable'))).toMatchObject({done: false});
    expect(
      lab({...facts['lab-ran'], fix: 'acks-all', verdict: 'safe', cured: false}),
    ).toMatchObject({
      done: false,
    });
  });

  it('adds up', () => {
    expect(
      folded(
        facts['lesson-read'],
        answer('q1', 'wrong'),
        answer('q1', 'right'),
        answer('q2', 'wrong'),
        run(null, 'lost'),
        run('acks-all', 'safe'),
        facts['card-rated'],
      ).totals,
    ).toEqual({
      lessonsRead: 1,
      questions: 2,
      questionsRight: 1,
      answers: 3,
      labRuns: 2,
      labsDone: 1,
      cardsRated: 1,
    });
  });

  it('has the last measurement of the price, and none where the journal is older than that', () => {
    const first = facts['price-measured'];
    const second = {...first, rounds: 3};
    expect(foldProgress(saidInOrder([facts['lesson-read']]), now).price).toBeNull();
    const progress = foldProgress(saidInOrder([first, second, facts.predicted]), now);
    const {kafka, client, ratios} = first;
    expect(progress.price).toEqual({at: 1000, kafka, client, rounds: 3, ratios});
    expect(progress.last).toEqual({kind: 'lab', id: 'leader-crash'});
  });

  it('plans for no interview that is years away, which nobody can have set', () => {
    const date: Fact = {type: 'interview-date', date: '9999-12-31'};
    expect(folded(date).interview).toBeNull();
  });

  it('keeps the last value of a setting and the days to the interview', () => {
    const progress = folded(
      facts.setting,
      {...facts.setting, value: 'en'},
      facts['interview-date'],
    );
    expect(progress.settings.get('lang')).toBe('en');
    expect(progress.interview).toEqual({date: '2026-12-01', inDays: 9});
    expect(
      folded(facts['interview-date'], {type: 'interview-date', date: null}).interview,
    ).toBeNull();
  });

  it('says what was touched last', () => {
    expect(folded(facts.predicted, facts['lesson-read']).last).toEqual({
      kind: 'station',
      id: 'leader-crash',
    });
    expect(folded(facts['lesson-read'], facts.predicted).last?.kind).toBe('lab');
  });

  it('counts events of a newer version and goes on', () => {
    const foreign = parseEvent({
      ...said(facts['lesson-read'], {seq: 9}),
      type: 'duel-won',
    });
    const events = [
      ...saidInOrder([facts['lesson-read']]),
      ...(foreign ? [foreign] : []),
    ];
    expect(foldProgress(events, now)).toMatchObject({
      foreign: 1,
      totals: {lessonsRead: 1},
    });
  });

  it('folds any events to the same progress in any order and with any repetition', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(30), (events, cut) => {
        const mixed = [...events.slice(cut), ...events, ...events.slice(0, cut)];
        expect(foldProgress(mixed, now)).toEqual(foldProgress(events, now));
      }),
    );
  });
});
