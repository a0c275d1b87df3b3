import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {stationState} from '../../../src/course/progress/station-state.js';
import {facts, saidInOrder} from './said.js';

const station = {
  id: 'leader-crash',
  stage: 'produce',
  lab: 'leader-crash',
  questionIds: ['q1', 'q2'],
};
const state = (...sequence: readonly Fact[]) =>
  stationState(foldProgress(saidInOrder(sequence), {now: 0}), station);
const answer = (question: string, result: 'right' | 'wrong'): Fact => ({
  ...facts['question-answered'],
  question,
  result,
});
const fixed: Fact = {...facts['lab-ran'], fix: 'acks-all', verdict: 'safe'};

describe('stationState', () => {
  it('is open when nothing was touched', () => {
    expect(state()).toEqual({
      whole: 'open',
      lesson: 'open',
      quiz: {mark: 'open', right: 0, answered: 0, of: 2},
      lab: 'open',
      card: 'open',
    });
  });

  it('is begun by any first step', () => {
    expect(state(facts['lesson-place'])).toMatchObject({whole: 'begun', lesson: 'begun'});
    expect(state(answer('q1', 'wrong'))).toMatchObject({
      whole: 'begun',
      quiz: {mark: 'begun', right: 0, answered: 1},
    });
    expect(state(facts.predicted)).toMatchObject({whole: 'begun', lab: 'begun'});
  });

  it('is done when lesson, quiz, lab and card are', () => {
    const all = [
      facts['lesson-read'],
      answer('q1', 'right'),
      answer('q2', 'right'),
      fixed,
    ];
    expect(state(...all)).toMatchObject({
      whole: 'begun',
      quiz: {mark: 'done'},
      lab: 'done',
    });
    expect(state(...all, facts['card-rated'])).toMatchObject({
      whole: 'done',
      card: 'done',
    });
  });

  it('needs no lab where there is none', () => {
    const all = [facts['lesson-read'], answer('q1', 'right'), answer('q2', 'right')];
    const progress = foldProgress(saidInOrder([...all, facts['card-rated']]), {now: 0});
    expect(stationState(progress, {...station, lab: null})).toMatchObject({
      whole: 'done',
      lab: null,
    });
  });

  it('does not count answers to questions that the course has no more', () => {
    expect(state(answer('gone', 'right')).quiz).toEqual({
      mark: 'open',
      right: 0,
      answered: 0,
      of: 2,
    });
  });
});
