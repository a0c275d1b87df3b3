import {describe, expect, it} from 'vitest';
import {whatIsNext} from '../../../src/app/what-is-next.js';
import {progressData, progressText} from '../../../src/cli/views/progress-text.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {nineLabs} from '../../ui/fake-course.js';
import {fakeServices} from '../../ui/fake-services.js';

const ran = {
  ...({type: 'lab-ran', lab: 'lab-2', verdict: 'lost', asPromised: true} as const),
  ...{fix: null, lost: 301, acknowledged: 600},
};
const at = (...facts: readonly Fact[]) => {
  const {services} = fakeServices({labs: nineLabs.slice(0, 2), facts});
  const {map, progress} = services;
  return {map, progress: progress.current(), next: whatIsNext(services)};
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
      'Next: lab lab-2, because you saw 301 of 600 orders lost: now keep them.',
      'ackademy lab start lab-2',
    ]);
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
