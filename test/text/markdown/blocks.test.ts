import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {
  codeRows,
  headsNext,
  inlineText,
  markdownBlocks,
} from '../../../src/text/markdown/blocks.js';
import type {Paint} from '../../../src/text/markdown/paint.js';

const marked: Paint = (style, text) => `<${String(style)}>${text}</>`;

const heads = (markdown: string): readonly boolean[] => {
  const blocks = markdownBlocks(markdown);
  return blocks.map((block, index) => headsNext(block, blocks[index + 1]));
};

describe('Markdown in blocks', () => {
  it('has its inline markup painted, in list items and tables, too', () => {
    expect(markdownBlocks('- one **two** `three`', marked)).toMatchObject([
      {items: [{bullet: '• ', blocks: [{text: 'one <bold>two</> <cyan>three</>'}]}]},
    ]);
    expect(markdownBlocks('| a |\n|---|\n| *b* |', marked)).toMatchObject([
      {head: ['a'], rows: [['<italic>b</>']]},
    ]);
  });

  it('numbers ordered items from where the list begins', () => {
    expect(markdownBlocks('3. one\n4. two')).toMatchObject([
      {items: [{bullet: '3. '}, {bullet: '4. '}]},
    ]);
  });

  it('makes one row of a paragraph, and keeps a number with its unit', () => {
    expect(inlineText('it takes\n200 ms of it')).toBe('it takes 200\u00a0ms of it');
  });

  it('keeps the colons of code in a row, in a heading and in the head of a table', () => {
    expect(inlineText('`acks: 1`, not `acks: -1`')).toBe('acks: 1, not acks: -1');
    expect(markdownBlocks('# `a: 1`\n\n| `b: 2` |\n|---|\n| `c: 3` |')).toMatchObject([
      {text: 'a: 1'},
      {head: ['b: 2'], rows: [['c: 3']]},
    ]);
  });

  it('dims the numbers of notes', () => {
    expect(inlineText('later.[1]', marked)).toBe('later.<dim>[1]</>');
  });

  it('keeps code as it is', () => {
    const code = "if (a) {\n  const b = 'c'; // d\n}";
    expect(codeRows(code, 'ts').map(stripVTControlCharacters)).toEqual(code.split('\n'));
    expect(markdownBlocks('```\nbroker 1\n  two\n```')).toEqual([
      {is: 'code', rows: ['broker 1', '  two']},
    ]);
  });

  it('keeps a short paragraph with the list or the table that it introduces', () => {
    expect(heads('Two things.\n\n- one\n- two')).toEqual([true, false]);
    expect(heads('It counts.\n\n| a |\n|---|\n| 1 |')).toEqual([true, false]);
    expect(heads('Two things.\n\nAnd more.')).toEqual([false, false]);
    expect(heads(`${'long words '.repeat(19)}\n\n- one`)).toEqual([false, false]);
    expect(heads('# A heading\n\nIts text.')).toEqual([true, false]);
  });

  it('does not obey what stands in a file', () => {
    expect(inlineText('a \u001b[2J b')).toBe('a [2J b');
  });
});
