import {describe, expect, it} from 'vitest';
import {whatIsNext} from '../../../src/presenting/what-is-next.js';
import {progressData, progressText} from '../../../src/cli/views/progress-text.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {nineLabs, outline} from '../../ui/fake-course.js';
import {fakeServices} from '../../ui/fake-services.js';

const ran = {
  ...({type: 'lab-ran', lab: 'lab-2', verdict: 'lost', asPromised: true} as const),
  ...{fix: null, lost: 301, acknowledged: 600},
};
const at = (...facts: readonly Fact[]) => {
  const {services} = fakeServices({labs: nineLabs.slice(0, 2), facts});
  const {map, progress} = services;
  const now = progress.current();
  return {map, progress: now, next: whatIsNext(map, now)};
};

describe('where the learner is', () => {
  it('has a line for a lab that no station leads to, in its stage', () => {
    const {map, progress, next} = at(ran);
    const text = progressText(map, progress, {next, paint: (_style, text) => text});
    expect(text.split('\n').slice(3)).toEqual([
      'store',
      '○ A leader that does not know it was replaced (lab-1): lab not run',
      '◐ One replica is no copy (lab-2): lab begun',
      '',
      'In all: 0 of 1 lesson read, 0 of 9 questions right, 0 of 3 labs done, 0 of 1 card rated.',
      '',
      'Next: lab lab-2, because you saw 301 of 600 orders lost: now keep them.',
      'ackademy lab start lab-2',
    ]);
  });

  it('counts what is done of the course as it is now, and keeps the rest as history', () => {
    const answer = {
      ...({type: 'question-answered', station: 'leader-crash'} as const),
      ...({result: 'right', choice: 'a', ms: 1000} as const),
    };
    const {map, progress, next} = at(
      {...answer, question: outline.questionIds[0] ?? ''},
      {...answer, question: 'removed'},
      {...answer, question: 'q1', station: 'removed'},
      {type: 'lesson-read', station: 'leader-crash'},
      {type: 'lesson-read', station: 'removed'},
      {type: 'card-rated', station: 'removed', ticks: 1, of: 1},
      {...ran, lab: 'removed', fix: 'more', verdict: 'safe', lost: 0},
    );
    const said = progressText(map, progress, {next, paint: (_style, text) => text});
    expect(said).toContain(
      'In all: 1 of 1 lesson read, 1 of 9 questions right, 0 of 3 labs done, 0 of 1 card rated.',
    );
    expect(progressData(map, progress, {next, notices: []})).toMatchObject({
      totals: {
        ...{lessonsRead: 1, questions: 1, questionsRight: 1, labsDone: 0, cardsRated: 0},
        ...{answers: 3, labRuns: 1},
        of: {lessons: 1, questions: outline.questionIds.length, labs: 3, cards: 1},
      },
      stations: [{quiz: {right: 1, answered: 1}}],
    });
  });

  it('has the last measurement of the price, in words and as data', () => {
    const {map, progress, next} = at({
      ...({type: 'price-measured', kafka: '4.3.1', client: 'kafkajs 2.2.4'} as const),
      ...{
        rounds: 1,
        ratios: {'acks-all': {speed: 0.62, wait: 1.7}, later: {speed: 2, wait: 1}},
      },
    });
    const said = progressText(map, progress, {next, paint: (_style, text) => text});
    expect(said).toContain(
      'The price of reliability: Last measured on 2 Jan 2026 with Kafka 4.3.1 and kafkajs 2.2.4, 1 round. Records a second against acks=1: acks=all 0.620×.',
    );
    expect(progressData(map, progress, {next, notices: []})).toMatchObject({
      price: {
        ...{at: '2026-01-02T03:04:05.000Z', kafka: '4.3.1', rounds: 1},
        ratios: {'acks-all': {speed: 0.62, wait: 1.7}},
      },
    });
    const none = at();
    expect(progressData(none.map, none.progress, {next, notices: []})).toMatchObject({
      price: null,
    });
  });

  it('has those labs as data, too', () => {
    const {map, progress, next} = at(ran, {
      ...ran,
      fix: 'more',
      verdict: 'safe',
      lost: 0,
    });
    expect(progressData(map, progress, {next, notices: []})).toMatchObject({
      otherLabs: [
        {id: 'lab-1', stage: 'store', lab: 'open'},
        {id: 'lab-2', stage: 'store', lab: 'done'},
      ],
      labs: {'lab-2': {runs: 2, fixedWith: 'more'}},
      next: {do: 'lesson', station: 'leader-crash'},
    });
  });
});
