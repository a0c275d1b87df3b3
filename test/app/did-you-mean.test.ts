import {describe, expect, it} from 'vitest';
import {didYouMean} from '../../src/app/did-you-mean.js';

const names = ['leader-crash', 'shrunken-isr', 'acks', 'gave-up'];

describe('the question for a name that does not exist', () => {
  it.each([
    ['leader-cash', 'leader-crash'],
    ['Leader-Crash', 'leader-crash'],
    ['ack', 'acks'],
    ['isr', 'shrunken-isr'],
  ])('asks for the near one: %s, %s', (word, name) => {
    expect(didYouMean(word, names)).toBe(`Did you mean "${name}"? `);
  });

  it('is not asked when no name is near', () => {
    expect(didYouMean('nope', names)).toBe('');
    expect(didYouMean('', names)).toBe('');
  });
});
