import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {nextStep} from '../../../src/course/progress/next-step.js';
import {saidInOrder} from './said.js';

const outline = {
  stations: [
    {id: 'acks', stage: 'produce', lab: null, questionIds: ['a1']},
    {id: 'crash', stage: 'produce', lab: 'leader-crash', questionIds: ['c1', 'c2']},
    {id: 'commit', stage: 'consume', lab: 'commit-first', questionIds: ['k1']},
  ],
  labs: ['power-cut', 'retention'],
};
const began = Date.UTC(2026, 10, 2, 12);
const saidToday = (facts: readonly Fact[]) =>
  saidInOrder(facts).map((event) => ({...event, at: event.at + began}));
const after = (days: number, ...sequence: readonly Fact[]) => {
  return nextStep(
    foldProgress(saidToday(sequence), {now: began + days * 86_400_000}),
    outline,
  );
};
const next = (...sequence: readonly Fact[]) => after(0, ...sequence);

const read = (station: string): Fact => ({type: 'lesson-read', station});
const card = (station: string): Fact => ({type: 'card-rated', station, ticks: 5, of: 6});
const answer = (station: string, question: string, right = true): Fact => ({
  type: 'question-answered',
  station,
  question,
  result: right ? 'right' : 'wrong',
  choice: 'x',
  ms: 10,
});
const run = (lab: string, fix: string | null): Fact => ({
  type: 'lab-ran',
  lab,
  fix,
  verdict: fix === null ? 'lost' : 'safe',
  asPromised: true,
  lost: 950,
  acknowledged: 1000,
});
const acks = [read('acks'), answer('acks', 'a1'), card('acks')];
const crash = [
  read('crash'),
  answer('crash', 'c1'),
  answer('crash', 'c2'),
  run('leader-crash', 'acks-all'),
  card('crash'),
];
const others = [run('power-cut', 'flush'), run('retention', 'longer')];
const commit = [
  read('commit'),
  answer('commit', 'k1'),
  run('commit-first', 'after'),
  card('commit'),
];

/** The same course, with a path through it that is not its order. */
const withCore = {
  ...outline,
  core: [
    {kind: 'lab', id: 'retention'} as const,
    ...outline.stations
      .filter(({id}) => id === 'commit')
      .map((one) => ({...one, kind: 'station'}) as const),
  ],
};
const nextOnPath = (...sequence: readonly Fact[]) =>
  nextStep(foldProgress(saidToday(sequence), {now: began}), withCore);

describe('the next step on the core path', () => {
  const commit = [
    read('commit'),
    run('commit-first', null),
    run('commit-first', 'after'),
    answer('commit', 'k1'),
    card('commit'),
  ];
  const retention = [run('retention', null), run('retention', 'longer')];

  it('is the first of the path, before all that comes earlier on the map', () => {
    expect(nextOnPath()).toMatchObject({do: 'lab', lab: 'retention'});
    expect(nextOnPath(...retention)).toMatchObject({do: 'lesson', station: 'commit'});
  });

  it('finishes what is under way on the path first', () => {
    expect(nextOnPath(read('commit'))).toMatchObject({station: 'commit'});
    expect(nextOnPath(read('commit'), run('commit-first', null))).toMatchObject({
      do: 'lab',
      lab: 'commit-first',
    });
  });

  it('comes back to the path from anything beside it', () => {
    expect(nextOnPath(read('acks'))).toMatchObject({lab: 'retention'});
  });

  it('is the rest once the path is done', () => {
    expect(nextOnPath(...retention, ...commit)).toMatchObject({
      do: 'lesson',
      station: 'acks',
    });
  });
});

describe('nextStep', () => {
  it('begins with the first lesson', () => {
    expect(next()).toEqual({do: 'lesson', station: 'acks', why: {id: 'not-read'}});
  });

  it('goes on where reading stopped', () => {
    expect(next({type: 'lesson-place', station: 'commit', page: 3})).toEqual({
      do: 'lesson',
      station: 'commit',
      why: {id: 'half-read', page: 3},
    });
  });

  it('asks what is unanswered once the lesson is read', () => {
    expect(next(...acks, read('crash'), answer('crash', 'c1'))).toEqual({
      do: 'quiz',
      station: 'crash',
      why: {id: 'unanswered', left: 1, of: 2},
    });
  });

  it('sends to the lab that shows what the last wrong answer got wrong', () => {
    const wrong = [answer('crash', 'c1', false), answer('crash', 'c2', false)];
    expect(next(...acks, read('crash'), ...wrong)).toEqual({
      do: 'lab',
      station: 'crash',
      lab: 'leader-crash',
      why: {id: 'answer-not-right', question: 'c2', result: 'wrong'},
    });
  });

  it('goes back to a loss that was seen and not cured', () => {
    expect(next(...acks, read('crash'), run('leader-crash', null))).toEqual({
      do: 'lab',
      station: 'crash',
      lab: 'leader-crash',
      why: {id: 'not-fixed', lost: 950, acknowledged: 1000},
    });
  });

  it('runs the lab after a quiz without mistakes, then rates the card', () => {
    const quiz = [read('crash'), answer('crash', 'c1'), answer('crash', 'c2')];
    expect(next(...acks, ...quiz)).toMatchObject({do: 'lab', why: {id: 'not-run'}});
    expect(next(...acks, ...quiz, run('leader-crash', 'acks-all'))).toEqual({
      do: 'card',
      station: 'crash',
      why: {id: 'not-rated'},
    });
  });

  it('goes on from the station touched last, and comes round to what was left out', () => {
    expect(next(...crash)).toMatchObject({do: 'lesson', station: 'commit'});
    expect(next(...crash, ...commit)).toMatchObject({do: 'lesson', station: 'acks'});
  });

  it('comes back to wrong answers only when there is nothing new', () => {
    const again = answer('acks', 'a1', false);
    expect(next(...acks, again)).toMatchObject({do: 'lesson', station: 'crash'});
    expect(next(...acks, again, ...crash, ...commit, ...others)).toEqual({
      do: 'quiz',
      station: 'acks',
      why: {id: 'not-right', questions: ['a1']},
    });
  });

  it('goes to the labs that no station leads to once all stations are done', () => {
    const lab = {do: 'lab', station: null, lab: 'power-cut', why: {id: 'not-run'}};
    expect(next(...acks, ...crash, ...commit)).toEqual(lab);
    expect(next(...acks, ...crash)).toMatchObject({do: 'lesson', station: 'commit'});
    const wrong = answer('acks', 'a1', false);
    expect(next(...acks, wrong, ...crash, ...commit)).toEqual(lab);
  });

  it('stays at a lab without a station while its loss was just seen, and then goes on', () => {
    expect(next(run('retention', null))).toEqual({
      do: 'lab',
      station: null,
      lab: 'retention',
      why: {id: 'not-fixed', lost: 950, acknowledged: 1000},
    });
    const begun = {do: 'lesson', station: 'acks'};
    expect(next(run('retention', null), run('retention', 'longer'))).toMatchObject(begun);
    expect(next(run('retention', null), read('commit'))).toMatchObject({
      station: 'commit',
    });
    expect(next(run('retention', 'control'))).toMatchObject(begun);
  });

  it('begins among those labs with the one touched last', () => {
    const all = [...acks, ...crash, ...commit];
    const seen = run('retention', null);
    expect(next(...all, run('retention', 'control'))).toMatchObject({lab: 'retention'});
    expect(next(...all, run('retention', 'longer'))).toMatchObject({lab: 'power-cut'});
    expect(next(seen, ...all, run('power-cut', 'flush'))).toMatchObject({
      lab: 'retention',
      why: {id: 'not-fixed'},
    });
  });

  it('ends in an interview', () => {
    expect(next(...acks, ...crash, ...commit, ...others)).toEqual({
      do: 'interview',
      why: {id: 'all-done'},
    });
  });
});

describe('what is about to be forgotten', () => {
  it('comes before anything new, beginning with the station of which least is known', () => {
    const facts = [answer('crash', 'c1'), answer('acks', 'a1', false)];
    expect(after(0, ...facts)).not.toMatchObject({do: 'review'});
    expect(after(5, ...facts)).toEqual({
      do: 'review',
      station: 'acks',
      why: {id: 'due', items: 2},
    });
  });
});
