import {describe, expect, it} from 'vitest';
import {stationFor} from '../../../src/app/content/find-station.js';
import type {Course} from '../../../src/course/course.js';
import {mapOf} from '../../../src/course/map.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {nineLabs, outline} from '../../ui/fake-course.js';
import {noInterview} from '../../course/no-interview.js';
import {noExtras} from '../../course/some-path.js';

const second = {...outline, id: 'lost-reply', title: 'Lost reply', lab: null};
const course: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
  stages: [{id: 'produce', title: 'Produce', stations: [outline, second]}],
};

const today = Date.UTC(2026, 10, 2, 12);

function services(of: Course, ...facts: readonly Fact[]) {
  const events = facts.map((fact, seq) => ({
    id: `e${seq}`,
    at: seq,
    seq,
    instance: 'i',
    ...fact,
  }));
  const progress = foldProgress(
    events.map((event) => ({...event, at: event.at + today})),
    {now: today},
  );
  return {
    aliases: {
      stations: {retry: 'lost-answer', 'lost-answer': 'lost-reply', gone: 'nowhere'},
      questions: {},
    },
    course: of,
    map: mapOf(of, nineLabs),
    progress: {
      current: () => progress,
      subscribe: () => () => undefined,
      append: () => Promise.resolve(),
    },
  };
}

describe('the station that a command is about', () => {
  it('is the named one, and otherwise the one that is next', () => {
    expect(stationFor(services(course), 'lost-reply').id).toBe('lost-reply');
    const read: Fact = {type: 'lesson-read', station: 'lost-reply'};
    expect(stationFor(services(course), undefined).id).toBe('leader-crash');
    expect(stationFor(services(course, read), undefined).id).toBe('lost-reply');
  });

  it('is found by the names that it had before', () => {
    for (const name of ['retry', 'lost-answer', 'lost-reply'])
      expect(stationFor(services(course), name).id).toBe('lost-reply');
    expect(() => stationFor(services(course), 'gone')).toThrow('no station "gone"');
  });

  it('is told with the nearest name when it does not exist', () => {
    expect(() => stationFor(services(course), 'lost-replay')).toThrow(
      expect.objectContaining({
        exitCode: 2,
        hint: expect.stringContaining('Did you mean "lost-reply"?') as unknown,
      }),
    );
  });

  it('is told with the command of the lab when a lab has that name', () => {
    expect(() => stationFor(services(course), 'lab-2')).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringContaining('"lab-2" is a lab') as unknown,
        hint: expect.stringContaining('ackademy lab start lab-2') as unknown,
      }),
    );
  });

  it('is missed with a remedy when the course has none', () => {
    const empty = services({
      language: 'en',
      interview: noInterview,
      extras: noExtras,
      stages: [],
    });
    expect(() => stationFor(empty, undefined)).toThrow(
      expect.objectContaining({exitCode: 3}),
    );
  });
});
