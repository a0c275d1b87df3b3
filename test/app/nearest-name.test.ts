import {describe, expect, it} from 'vitest';
import {nearestName} from '../../src/app/nearest-name.js';

const names = ['leader-crash', 'shrunken-isr', 'acks', 'gave-up'];

describe('the nearest name to one that does not exist', () => {
  it.each([
    ['leader-cash', 'leader-crash'],
    ['Leader-Crash', 'leader-crash'],
    ['ack', 'acks'],
    ['isr', 'shrunken-isr'],
  ])('is the near one: %s, %s', (word, name) => {
    expect(nearestName(word, names)).toBe(name);
  });

  it('is none when no name is near', () => {
    expect(nearestName('nope', names)).toBeNull();
    expect(nearestName('', names)).toBeNull();
  });
});
