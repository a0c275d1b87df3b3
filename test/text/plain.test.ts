import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {plainWidth, QuickSegmenter} from '../../src/text/plain.js';

const whole = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

const characters = Array.from({length: 0x3100}, (_, code) => String.fromCharCode(code));
const plain = characters.filter((one) => plainWidth(one) !== null);
/** Plain text, colours, and what joins with a neighbour or is wider than one column. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...plain),
      fc.constantFrom('\u001b[1m', '\u001b[38;5;1m', '\u001b[0m'),
      fc.constantFrom(
        '\r\n',
        '\u0301',
        '\ufe0f',
        '\u200d',
        '中',
        '👩‍💻',
        '한',
        '\u001b]8;;x\u0007',
      ),
    ),
    {maxLength: 12},
  )
  .map((parts) => parts.join(''));

describe('plain text', () => {
  it('is printable ASCII and what we draw with, each one column wide', () => {
    expect(plain.length).toBeGreaterThan(300);
    expect(plain.filter((one) => stringWidth(one) !== 1)).toEqual([]);
  });

  it('is as wide as the package says, with colours too; other text is left to it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([null, stringWidth(text)]).toContain(plainWidth(text));
      }),
    );
    expect(plainWidth('中')).toBeNull();
    expect(plainWidth('e\u0301')).toBeNull();
    expect(plainWidth('▶\ufe0f')).toBeNull();
  });

  it('is taken apart as Unicode has it, and so is any other', () => {
    const named = (parts: Iterable<{segment: string; index: number}>) =>
      Array.from(parts, ({segment, index}) => ({segment, index}));
    fc.assert(
      fc.property(texts, (text) => {
        expect(named(new QuickSegmenter().segment(text))).toEqual(
          named(whole.segment(text)),
        );
      }),
    );
  });
});
