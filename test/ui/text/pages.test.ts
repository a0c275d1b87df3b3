import {describe, expect, it} from 'vitest';
import {line} from '../../../src/text/line.js';
import {beginning, type PageBlock, paged, turned} from '../../../src/ui/text/pages.js';

const block = (rows: number, heads = false): PageBlock => ({
  lines: Array.from({length: rows}, (_, row) => line(`row ${row}`)),
  heads,
});

const heights = (blocks: readonly PageBlock[], height: number) =>
  paged(blocks, height, beginning).all.map(({lines}) => lines.length);

describe('pages', () => {
  it('hold whole blocks with a blank row between them', () => {
    expect(heights([block(3), block(3), block(3)], 7)).toEqual([7, 3]);
  });

  it('keep a heading with what it is the heading of', () => {
    expect(heights([block(3), block(1, true), block(3)], 6)).toEqual([3, 5]);
  });

  it('break only a block that is taller than a page', () => {
    expect(heights([block(12)], 5)).toEqual([5, 5, 2]);
  });

  it('show the same block after the size has changed', () => {
    const blocks = [block(3), block(3), block(3), block(3)];
    const small = paged(blocks, 3, beginning);
    const place = turned(small, 2);
    const large = paged(blocks, 8, place);
    expect(large.all[large.at]?.block).toBe(2);
  });

  it('turn no further than there are pages', () => {
    const all = paged([block(3), block(3)], 3, beginning);
    expect(turned(all, Infinity)).toEqual({block: 1, part: 0});
    expect(turned(all, -Infinity)).toEqual(beginning);
  });

  it('walk through a block that takes several pages', () => {
    const blocks = [block(12), block(2)];
    const second = turned(paged(blocks, 5, beginning), 1);
    expect(second).toEqual({block: 0, part: 1});
    expect(paged(blocks, 5, second).at).toBe(1);
  });
});
