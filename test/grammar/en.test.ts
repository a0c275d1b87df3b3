import {describe, expect, it} from 'vitest';
import {inBrackets, ordinal} from '../../src/grammar/en.js';

describe('an ordinal number', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [31, '31st'],
    [112, '112th'],
    [120, '120th'],
  ])('of %i is %s', (number, word) => {
    expect(ordinal(number)).toBe(word);
  });
});

describe('what somebody said', () => {
  it.each([
    ['ILLEGAL_GENERATION', ' (ILLEGAL_GENERATION)'],
    ['consumer poll timeout has expired.', ' (consumer poll timeout has expired)'],
    ['', ''],
  ])('stands in brackets: %j', (said, shown) => {
    expect(inBrackets(said)).toBe(shown);
  });
});
