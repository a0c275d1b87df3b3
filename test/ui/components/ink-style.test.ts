import {describe, expect, it} from 'vitest';
import {inkStyle} from '../../../src/ui/components/ink-style.js';
import {colourOf} from '../../../src/text/style.js';

describe('a style', () => {
  it('has one colour for each meaning', () => {
    expect(inkStyle({colour: 'lost', bold: true}, true)).toMatchObject({
      color: 'red',
      bold: true,
    });
    const pipeline = [colourOf.produce, colourOf.store, colourOf.consume];
    expect(pipeline).toEqual(['cyan', 'yellow', 'magenta']);
  });

  it('keeps its weight and loses its colour where there is none', () => {
    const plain = inkStyle({colour: 'lost', bold: true}, false);
    expect(plain).toMatchObject({bold: true});
    expect(plain).not.toHaveProperty('color');
  });
});
