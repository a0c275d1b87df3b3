import {describe, expect, it} from 'vitest';
import {indexesIn, indexIn, lettersIn} from '../../../../src/cli/plain/quiz/typed.js';

describe('numbers that are typed to choose from a list', () => {
  it.each([
    ['1', 0],
    ['4', 3],
    ['0', null],
    ['5', null],
    ['', null],
    ['1.5', null],
    ['-1', null],
    ['one', null],
    ['9999999999', null],
  ])('"%s" of four is %s', (typed, index) => {
    expect(indexIn(typed, 4)).toBe(index);
  });

  it.each([
    ['3 1', [2, 0]],
    ['3,1', [2, 0]],
    [' 3 , 1 ', [2, 0]],
    ['', []],
    ['1 1', null],
    ['1 x', null],
    ['1 5', null],
  ])('"%s" of four is %j', (typed, indexes) => {
    expect(indexesIn(typed, 4)).toEqual(indexes);
  });
});

describe('letters that are typed to match a list of three with one of four letters', () => {
  it.each([
    ['b a d', [1, 0, 3]],
    ['B,A,D', [1, 0, 3]],
    ['bad', [1, 0, 3]],
    ['1b 2a 3d', [1, 0, 3]],
    ['3d 1b 2a', [1, 0, 3]],
    ['1: b, 2: a, 3: d', [1, 0, 3]],
    ['a a a', [0, 0, 0]],
    ['b a', null],
    ['b a d c', null],
    ['b a e', null],
    ['1b 1a 3d', null],
    ['1b 2a 4d', null],
    ['1 2 3', null],
    ['', null],
    ['b & a d', null],
  ])('"%s" is %j', (typed, chosen) => {
    expect(lettersIn(typed, {letters: 4, words: 3})).toEqual(chosen);
  });
});
