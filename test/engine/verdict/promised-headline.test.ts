import {describe, expect, it} from 'vitest';
import {
  headlinesOf,
  promisedHeadline,
} from '../../../src/engine/verdict/promised-headline.js';

describe('the headline that a promise leads to', () => {
  it('is the word of the gravest property that breaks', () => {
    const promise = {'in-service': 'breaks', 'none-lost': 'breaks'} as const;
    expect(promisedHeadline(promise)).toBe('lost');
    expect(promisedHeadline({...promise, 'none-lost': 'holds'})).toBe('unavailable');
  });

  it('is safe where all hold', () => {
    expect(promisedHeadline({'none-lost': 'holds', 'each-once': 'holds'})).toBe('safe');
  });

  it('is none where a graver property may go either way, but not where a lesser one may', () => {
    expect(promisedHeadline({'none-lost': 'either', 'each-once': 'breaks'})).toBeNull();
    expect(promisedHeadline({'none-lost': 'breaks', 'each-once': 'either'})).toBe('lost');
  });

  it('is one of the words of what is promised', () => {
    expect(headlinesOf({'in-service': 'holds', 'none-lost': 'holds'})).toEqual([
      'lost',
      'unavailable',
      'safe',
    ]);
  });
});
