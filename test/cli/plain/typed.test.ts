import {describe, expect, it} from 'vitest';
import {indexesIn, indexIn} from '../../../src/cli/plain/typed.js';

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
