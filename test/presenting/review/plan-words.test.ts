import {describe, expect, it} from 'vitest';
import type {Plan} from '../../../src/course/plan/plan.js';
import type {PlanTask} from '../../../src/course/plan/tasks.js';
import type {Part} from '../../../src/course/plan/units.js';
import {leftOutSentences, planBegins} from '../../../src/presenting/review/plan-words.js';
import {map, planned, progressOf} from '../../course/plan/whole-map.js';

const left = (id: string, parts: readonly Part[]): PlanTask => ({
  ...{do: 'learn', key: `station/${id}`, parts, minutes: 5, questions: 0},
});

const plan = (leftOut: readonly PlanTask[]): Plan => ({
  ...planned([], {days: 1, minutesADay: 120, path: null}),
  leftOut,
});

describe('what is left out', () => {
  it('is named by its parts where a station is begun, and else as a whole', () => {
    const sentences = leftOutSentences(
      plan([
        left('leader-crash', ['quiz']),
        left('dual-write', ['quiz', 'lab']),
        left('shrunken-isr', ['quiz']),
        left('power-cut', ['lesson', 'quiz', 'lab', 'card']),
        {do: 'interview', length: '20', minutes: 20, questions: 0},
      ]),
      map,
    );
    expect(sentences).toEqual([
      'Left out, only quiz: acks=1 and a dying leader · acks=all of one broker.',
      'Left out, only quiz and lab: Two systems: the outbox.',
      'Left out: Power fails everywhere · an interview of 20 minutes.',
    ]);
  });

  it('is counted from the thirteenth on', () => {
    const many = Array.from({length: 15}, () => left('power-cut', ['lesson']));
    const [sentence = ''] = leftOutSentences(plan(many), map);
    expect(sentence.split(' · ')).toHaveLength(13);
    expect(sentence).toMatch(/· 3 more\.$/);
  });
});

describe('less time than the evening takes', () => {
  const begins = (minutesADay: number): readonly string[] => {
    const progress = progressOf([]);
    return planBegins(planned([], {days: 1, minutesADay, path: null}), {
      ...{map, course: {stages: []}, progress},
    });
  };

  it('is said with what will not be seen, and with the minutes of the evening', () => {
    expect(begins(60).slice(2)).toEqual([
      'There is no time for the labs shrunken-isr and commit-first: there you will tell what you have read, and not what you have seen.',
      'The path “evening”, without its quizzes, takes 110 minutes a day.',
    ]);
    expect(begins(120).slice(2)).toEqual([]);
  });
});
