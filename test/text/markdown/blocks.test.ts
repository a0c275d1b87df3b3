import {describe, expect, it} from 'vitest';
import {markdownBlocks, markdownLines} from '../../../src/text/markdown/blocks.js';
import {lineWidth} from '../../../src/text/line.js';
import {station} from '../../ui/fake-course.js';

const text = (markdown: string, width: number) =>
  markdownLines(markdown, width).map((row) => row.map((one) => one.text).join(''));

describe('Markdown on a terminal', () => {
  it('has no row wider than it may be, at any width', () => {
    for (let width = 20; width <= 100; width += 7)
      for (const row of markdownLines(station.lesson.markdown, width))
        expect(lineWidth(row)).toBeLessThanOrEqual(width);
  });

  it('shows inline markup in list items as style, not as signs', () => {
    expect(text('- one **two** `three`', 40)).toEqual(['• one two three']);
  });

  it('hangs the rows of a list item and numbers ordered ones', () => {
    expect(text('1. one two three\n2. four', 10)).toEqual([
      '1. one two',
      '   three',
      '2. four',
    ]);
  });

  it('makes a table fit by wrapping its cells', () => {
    expect(text('| a | b |\n|---|---|\n| one two three four | five |', 16)).toEqual([
      'a           b   ',
      '──────────  ────',
      'one two     five',
      'three four      ',
    ]);
  });

  it('makes a list of a table that has more columns than room', () => {
    expect(text('| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |', 16)).toEqual([
      'a: 1',
      'b: 2',
      'c: 3',
    ]);
  });

  it('keeps code as it is, and colours its words', () => {
    const [row = [], ...others] = markdownLines("```ts\nconst a = 'b'; // c\n```", 40);
    const coloured = row.filter(({style}) => style.colour !== undefined || style.dim);
    expect(others).toEqual([]);
    expect(row.map((one) => one.text).join('')).toBe("  const a = 'b'; // c");
    expect(coloured.map((one) => one.text)).toEqual(['const', "'b'", '// c']);
  });

  it('keeps a short paragraph with the list or the table that it introduces', () => {
    const heads = (markdown: string): readonly boolean[] =>
      markdownBlocks(markdown, 20).map((block) => block.heads);
    expect(heads('Two things.\n\n- one\n- two')).toEqual([true, false]);
    expect(heads('It counts.\n\n| a |\n|---|\n| 1 |')).toEqual([true, false]);
    expect(heads('Two things.\n\nAnd more.')).toEqual([false, false]);
    expect(heads(`${'long words '.repeat(9)}\n\n- one`)).toEqual([false, false]);
  });

  it('does not obey what stands in a file', () => {
    expect(text('a \u001b[2J b', 40)).toEqual(['a [2J b']);
  });
});
