import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {wrapLines} from '../../src/cli/wrap-lines.js';

describe('a long line on a terminal', () => {
  it.each([
    ['one two three', 'one two\nthree'],
    ['  one two three', '  one two\n  three'],
    ['- one two three', '- one two\n  three'],
    ['○ one two three', '○ one two\n  three'],
    ['2: one two three', '2: one two\n   three'],
    ['short', 'short'],
    ['it is 200 kB big', 'it is\n200 kB big'],
    ['all of 200 kBs', 'all of 200\nkBs'],
  ])('goes on under its own words: %j', (line, rows) => {
    expect(wrapLines(line, 10)).toBe(rows);
  });

  it('of a timeline goes on behind time and sign', () => {
    expect(wrapLines('  18.0  ✗ one two three', 22)).toBe(
      '  18.0  ✗ one two\n          three',
    );
  });

  it('never begins a row with the space at which it was broken', () => {
    const rows = wrapLines('\u001b[31maaaa bbbb cccc\u001b[39m', 4).split('\n');
    expect(rows.map((row) => stripVTControlCharacters(row).trimEnd())).toEqual([
      'aaaa',
      'bbbb',
      'cccc',
    ]);
  });
});
