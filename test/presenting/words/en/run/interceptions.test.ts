import {describe, expect, it} from 'vitest';
import type {Interception} from '../../../../../src/engine/plan/step.js';
import {views} from '../../../../../src/systems/registry.js';
import {interceptionsEn} from '../../../../../src/presenting/words/en/run/interceptions.js';

const {taken, takenNow, fromNow, inPlan} = interceptionsEn;
const words = views['kafka']?.words ?? null;

const one: Interception = {
  system: 'kafka',
  request: 'produce',
  of: 'checkout',
  what: 'drop-reply',
  from: 1,
  count: 1,
};

describe('the words for what is taken hold of', () => {
  it.each([
    [one, 'the reply to the next produce request of checkout will be dropped'],
    [
      {...one, from: 3, count: 6},
      'the replies to the 3rd to 8th produce requests of checkout from now on will be dropped',
    ],
    [
      {...one, request: 'offset-commit', of: 'shipping', what: 'hold-request'},
      'the next offset commit of shipping will be held back',
    ],
    [
      {...one, what: 'hold-reply', from: 2},
      'the reply to the 2nd produce request of checkout from now on will be held back',
    ],
  ] as const)('say what is to come', (interception, text) => {
    expect(fromNow(interception, words)).toBe(text);
  });

  it('say what a plan does', () => {
    expect(inPlan({...one, count: 2}, words)).toBe(
      'the replies to the next 2 produce requests of checkout are dropped',
    );
    expect(inPlan({...one, what: 'hold-request'}, words)).toBe(
      'the next produce request of checkout is held back',
    );
  });

  it('say what happens, and what then has happened', () => {
    expect(takenNow({...one, what: 'hold-request', nth: 4}, words)).toBe(
      'produce request 4 of checkout is held back: no broker has heard of it',
    );
    expect(takenNow({...one, what: 'hold-reply', nth: 1}, words)).toBe(
      'a broker has carried out produce request 1 of checkout, and its reply is held back',
    );
    expect(taken({...one, what: 'hold-reply', times: 1}, words)).toBe(
      'the reply to one produce request of checkout was held back',
    );
    expect(taken({...one, what: 'hold-request', times: 1}, words)).toBe(
      'one produce request of checkout was held back',
    );
  });
});
