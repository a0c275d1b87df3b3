import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LineSplitter} from '../../src/machine/line-splitter.js';

describe('the line splitter', () => {
  it('gives the same lines in any chunking', () => {
    const pieces = fc.array(fc.stringMatching(/^[a-c\n]{0,6}$/));
    fc.assert(
      fc.property(pieces, (said) => {
        const splitter = new LineSplitter(1000);
        const lines: string[] = [];
        for (const piece of said) lines.push(...(splitter.push(piece) ?? ['gave up']));
        expect(lines).toEqual(said.join('').split('\n').slice(0, -1));
      }),
    );
  });

  it('keeps back what has no end of line yet', () => {
    const splitter = new LineSplitter(10);
    expect(splitter.push('ab')).toEqual([]);
    expect(splitter.push('c\nd')).toEqual(['abc']);
    expect(splitter.push('\n')).toEqual(['d']);
  });

  it('takes a line as long as may be, and gives up on a longer one', () => {
    expect(new LineSplitter(3).push('abc\n')).toEqual(['abc']);
    expect(new LineSplitter(3).push('abcd')).toBeNull();
  });

  it('gives up on a longer line also when its end has come with it', () => {
    expect(new LineSplitter(3).push('abcd\n')).toBeNull();
    expect(new LineSplitter(3).push('a\nabcd\nb\n')).toBeNull();
  });

  it('measures lines, not what comes at once', () => {
    expect(new LineSplitter(3).push('abc\nabc\nabc\n')).toHaveLength(3);
  });
});
