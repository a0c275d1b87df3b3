import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Line, lineWidth, span} from '../../src/text/line.js';
import {displayWidth} from '../../src/text/width.js';
import {wrap, wrapText} from '../../src/text/wrap.js';

const plain = (lines: readonly Line[]) =>
  lines.map((line) => line.map(({text}) => text).join(''));

const withoutBlanks = (lines: readonly Line[]) =>
  plain(lines)
    .join('')
    .replaceAll(/[ \u00a0]/g, '');

function holds(words: readonly string[], width: number, hang: number): void {
  const line = words.map((text) => span(`${text} `));
  const rows = wrap(line, width, hang);
  expect(Math.max(...rows.map(lineWidth))).toBeLessThanOrEqual(width);
  expect(withoutBlanks(rows)).toBe(withoutBlanks([line]));
}

describe('wrapping', {timeout: 30_000}, () => {
  it('breaks at words and drops the blanks that it broke at', () => {
    expect(plain(wrapText('one two three', 7))).toEqual(['one two', 'three']);
  });

  it('keeps a number and its unit together', () => {
    expect(plain(wrapText('it is 200 kB big', 10))).toEqual(['it is', '200 kB big']);
    expect(plain(wrapText('all of 200 kBs', 10))).toEqual(['all of 200', 'kBs']);
  });

  it('moves the rows after the first in', () => {
    expect(plain(wrap([span('• one two three')], 9, 2))).toEqual([
      '• one two',
      '  three',
    ]);
  });

  it('keeps a word together whose parts have different styles', () => {
    const line = [span('see '), span('acks', {bold: true}), span('=all')];
    expect(plain(wrap(line, 8))).toEqual(['see', 'acks=all']);
  });

  it('breaks a word that is wider than the row', () => {
    expect(plain(wrapText('abcdefgh', 3))).toEqual(['abc', 'def', 'gh']);
  });

  it('breaks a word that is wider than the row after its dots where it has some', () => {
    const cell = [span('○\u00a0'), span('min.insync.replicas'), span(' ★')];
    expect(plain(wrap(cell, 18, 2))).toEqual(['○ min.insync.', '  replicas ★']);
    expect(plain(wrapText('see min.insync.replicas', 19))).toEqual([
      'see',
      'min.insync.replicas',
    ]);
    expect(plain(wrapText('a.bcdefghij.k', 5))).toEqual(['a.bcd', 'efghi', 'j.k']);
  });

  it('counts Chinese as wide and breaks between its characters', () => {
    expect(displayWidth('消息不丢')).toBe(8);
    expect(plain(wrapText('消息不丢', 5))).toEqual(['消息', '不丢']);
  });

  it('keeps indentation at the start', () => {
    expect(plain(wrapText('  acks: 1,', 20))).toEqual(['  acks: 1,']);
  });

  it('never makes a row too wide and never loses a letter', () => {
    const words = fc.array(fc.string({unit: 'grapheme', maxLength: 12}), {maxLength: 20});
    const widths = fc.integer({min: 8, max: 40});
    fc.assert(fc.property(words, widths, fc.nat({max: 4}), holds));
  });

  it('lets no control character through', () => {
    expect(span('a\u001b[31mb\u0007\u202ec').text).toBe('a[31mbc');
  });
});
