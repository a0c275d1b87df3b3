import {describe, expect, it} from 'vitest';
import {mapOf} from '../../src/course/map.js';
import type {Fact} from '../../src/course/progress/event.js';
import {foldProgress} from '../../src/course/progress/fold.js';
import {whatIsNext} from '../../src/presenting/what-is-next.js';
import {nineLabs, outline} from '../ui/fake-course.js';
import {noInterview} from '../course/no-interview.js';
import {noExtras} from '../course/some-path.js';

const second = {...outline, id: 'lost-reply', title: 'Lost reply', lab: null};
const today = Date.UTC(2026, 10, 2, 12);

function nextAfter(stations: readonly (typeof outline)[], ...facts: readonly Fact[]) {
  const course = {
    language: 'en' as const,
    interview: noInterview,
    extras: noExtras,
    stages: [{id: 'produce' as const, title: 'Produce', stations}],
  };
  const events = facts.map((fact, seq) => ({
    ...{id: `e${seq}`, at: today + seq, seq, instance: 'i'},
    ...fact,
  }));
  return whatIsNext(mapOf(course, nineLabs), foldProgress(events, {now: today}));
}

describe('what is next', () => {
  it('is what to do, why, and what to type', () => {
    expect(nextAfter([outline, second])).toMatchObject({
      what: 'read “acks=1 and a dying leader”',
      command: 'ackademy learn leader-crash',
    });
    const {command} = nextAfter(
      [outline, second],
      {type: 'lesson-read', station: 'leader-crash'},
      {
        ...{type: 'lab-ran', lab: 'leader-crash', fix: null, verdict: 'lost'},
        ...{asPromised: true, lost: 950, acknowledged: 1000},
      },
    );
    expect(command).toBe('ackademy lab start leader-crash');
  });

  it('is a lab that no station leads to once the stations are done', () => {
    const {step, what, command} = nextAfter(
      [{...second, questionIds: []}],
      {type: 'lesson-read', station: 'lost-reply'},
      {type: 'card-rated', station: 'lost-reply', ticks: 1, of: 1},
    );
    expect(step).toMatchObject({do: 'lab', station: null, lab: 'lab-3'});
    expect({what, command}).toEqual({
      what: 'lab lab-3',
      command: 'ackademy lab start lab-3',
    });
  });
});
