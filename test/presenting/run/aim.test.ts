import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {aimOf} from '../../../src/presenting/run/aim.js';

describe('what a fix is there for', () => {
  it('is the gravest thing that breaks as shipped', () => {
    expect(aimOf({'none-lost': 'breaks', 'in-service': 'breaks'})).toBe(
      'kept the orders',
    );
    expect(aimOf({'none-lost': 'either', 'in-service': 'breaks'})).toBe(
      'kept the shop open',
    );
    expect(aimOf({'none-lost': 'holds', 'each-once': 'breaks'})).toBe(
      'shipped each order once',
    );
  });

  it.each(labs.map((lab) => [lab.id, lab] as const))('is known of %s', (_, {shipped}) => {
    expect(aimOf(shipped)).not.toBe('');
  });

  it('is nothing where nothing breaks', () => {
    expect(() => aimOf({'none-lost': 'holds'})).toThrow('nothing breaks');
  });
});
