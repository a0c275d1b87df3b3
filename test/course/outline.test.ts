import {describe, expect, it} from 'vitest';
import type {Course, StationOutline} from '../../src/course/course.js';
import {findStation, stationsOf, tasksOf} from '../../src/course/outline.js';

const station = (id: string, lab: string | null): StationOutline => ({
  id,
  stage: 'produce',
  title: id,
  claim: '',
  minutes: 5,
  core: false,
  lab,
  story: null,
  questionIds: ['q'],
});

const course: Course = {
  language: 'en',
  stages: [
    {
      id: 'produce',
      title: 'Produce',
      stations: [station('a', 'lab-a'), station('b', null)],
    },
    {id: 'store', title: 'Store', stations: [station('c', null)]},
  ],
};

describe('an outline', () => {
  it('lists the stations of all stages in order', () => {
    expect(stationsOf(course).map(({id}) => id)).toEqual(['a', 'b', 'c']);
  });

  it('finds a station by id, or none', () => {
    expect(findStation(course, 'c')?.title).toBe('c');
    expect(findStation(course, 'd')).toBeNull();
  });

  it('tells progress what there is to do', () => {
    expect(tasksOf(course).stations[0]).toEqual({
      id: 'a',
      stage: 'produce',
      lab: 'lab-a',
      questionIds: ['q'],
    });
    expect(tasksOf(course).stations[1]?.lab).toBeNull();
  });
});
