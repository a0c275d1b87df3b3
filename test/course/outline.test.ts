import {describe, expect, it} from 'vitest';
import type {Course, StationOutline} from '../../src/course/course.js';
import {findStation, stationsOf} from '../../src/course/outline.js';
import {noInterview} from './no-interview.js';
import {noExtras, onThePath} from './some-path.js';

const station = (id: string, lab: string | null): StationOutline => ({
  id,
  stage: 'produce',
  title: id,
  claim: '',
  minutes: 5,
  ...onThePath,
  core: false,
  lab,
  story: null,
  questionIds: ['q'],
});

const course: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
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
});
