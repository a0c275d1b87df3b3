import {describe, expect, it} from 'vitest';
import {beginning, paged, type Place, turned} from '../../../src/ui/text/pages.js';

type Text = {readonly blocks: readonly number[]; readonly heading?: number};

const text = ({blocks, heading}: Text, room: number, place: Place = beginning) =>
  paged(
    blocks.map((_, index) => ({heads: index === heading})),
    {blocks, room},
    place,
  );

const heights = (of: Text, room: number) => text(of, room).all.map(({rows}) => rows);

describe('pages', () => {
  it('hold whole blocks with a blank row between them', () => {
    expect(heights({blocks: [3, 3, 3]}, 7)).toEqual([7, 3]);
    expect(text({blocks: [3, 3, 3]}, 7).all.map(({top}) => top)).toEqual([0, 8]);
  });

  it('keep a heading with what it is the heading of', () => {
    expect(heights({blocks: [3, 1, 3], heading: 1}, 6)).toEqual([3, 5]);
  });

  it('break only a block that is taller than a page', () => {
    expect(heights({blocks: [12]}, 5)).toEqual([5, 5, 2]);
  });

  it('show the same block after the size has changed', () => {
    const blocks = [3, 3, 3, 3];
    const place = turned(text({blocks}, 3), 2);
    const large = text({blocks}, 8, place);
    expect(large.all[large.at]?.block).toBe(2);
  });

  it('turn no further than there are pages', () => {
    const all = text({blocks: [3, 3]}, 3);
    expect(turned(all, Infinity)).toEqual({block: 1, part: 0});
    expect(turned(all, -Infinity)).toEqual(beginning);
  });

  it('walk through a block that takes several pages', () => {
    const blocks = [12, 2];
    const second = turned(text({blocks}, 5), 1);
    expect(second).toEqual({block: 0, part: 1});
    expect(text({blocks}, 5, second).at).toBe(1);
  });

  it('stay where they are as long as nothing was laid out', () => {
    const place = {block: 2, part: 0};
    const blank = paged([{heads: false}], {blocks: [], room: 0}, place);
    expect(turned(blank, 1)).toEqual(place);
  });
});
