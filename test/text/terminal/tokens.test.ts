import {describe, expect, it} from 'vitest';
import {
  giveUp,
  nothing,
  readTokens,
  type Token,
} from '../../../src/text/terminal/tokens.js';

const told = (token: Token): string =>
  token.type === 'key' ? token.bytes : `paste:${token.text}`;

/** What is read of these chunks, and what becomes of the rest when nothing more comes. */
function read(...chunks: readonly string[]): {keys: string[]; late: string[]} {
  let begun = nothing;
  const keys = chunks.flatMap((chunk) => {
    const step = readTokens(begun, chunk);
    ({begun} = step);
    return step.tokens.map(told);
  });
  return {keys, late: giveUp(begun).map(told)};
}

const everyCut = (text: string): readonly (readonly [string, string])[] =>
  Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)] as const);

const reports = {
  'the colour of the background, ended by BEL': '\u001b]11;rgb:0000/0000/0000\u0007',
  'the colour of the background, ended by ST': '\u001b]11;rgb:00/11/22\u001b\\',
  'the version of the terminal': '\u001bP>|XTerm(370)\u001b\\',
  'an application command': '\u001b_Gi=1;OK\u001b\\',
  'a privacy message': '\u001b^1\u001b\\',
  'a start of string': '\u001bX1\u001b\\',
  'a key of the mouse': '\u001b[<0;31;14M',
  'a key of the mouse, of the oldest kind': '\u001b[M !1',
  'a key of the mouse, of urxvt': '\u001b[32;31;14M',
  'the focus that came': '\u001b[I',
  'the focus that went': '\u001b[O',
  'the place of the cursor': '\u001b[12;1R',
  'what the terminal can do': '\u001b[?65;1;9c',
  'a mode of the terminal': '\u001b[?2026;2$y',
  'a key of the Linux console': '\u001b[[A',
};

describe('what a terminal sends', () => {
  it.each(Object.entries(reports))(
    'is no key where it is %s, wherever it is cut',
    (_, report) => {
      for (const [begin, end] of everyCut(report))
        expect(read(`j${begin}`, `${end}k`)).toEqual({keys: ['j', 'k'], late: []});
    },
  );

  it.each(['\u001b[A', '\u001bOB', '\u001b[6~', '\u001b[1;5C', '\u001b[Z'])(
    'is the key %j, whole at every cut',
    (key) => {
      for (const [begin, end] of everyCut(key).slice(1))
        expect(read(begin, `${end}q`).keys).toEqual([key, 'q']);
    },
  );

  it('is one key a letter, however many come at once', () => {
    expect(read('jjj\rq').keys).toEqual(['j', 'j', 'j', '\r', 'q']);
    expect(read('名字é').keys).toEqual(['名', '字', 'é']);
  });

  it.each(['P', ']', 'X', '^', '_', '[', 'O'])(
    'is no end of hearing after Alt-%s: Ctrl-C is heard at once',
    (letter) => {
      expect(read(`\u001b${letter}`).late).toEqual([]);
      expect(read(`\u001b${letter}`, '\u0003').keys).toContain('\u0003');
      expect(read(`\u001b${letter}\u0003`).keys).toContain('\u0003');
    },
  );

  it.each(
    Object.values(reports).flatMap((report) => everyCut(report).map(([begin]) => begin)),
  )('is Ctrl-C after the beginning of a report: %j', (begin) => {
    expect(read(begin, '\u0003').keys).toContain('\u0003');
  });

  it('is the key Escape when nothing follows, or when another key does', () => {
    expect(read('\u001b')).toEqual({keys: [], late: ['\u001b']});
    expect(read('\u001b\u0003').keys).toEqual(['\u001b', '\u0003']);
    expect(read('\u001b\u001b[A').keys).toEqual(['\u001b', '\u001b[A']);
    expect(read('\u001bx').keys).toEqual([]);
  });

  it('is pasted text between the marks of a paste, whole at every cut', () => {
    const paste = '\u001b[200~one\ntwo 1\u001b[201~';
    for (const [begin, end] of everyCut(paste))
      expect(read(begin, `${end}q`).keys).toEqual(['paste:one\ntwo 1', 'q']);
  });

  it('is a paste, too, when its end never comes', () => {
    expect(read('\u001b[200~one')).toEqual({keys: [], late: ['paste:one']});
    expect(read('\u001b[200~one', '\u0003').keys).toEqual(['paste:one', '\u0003']);
  });

  it('is a paste where a terminal has no marks for it, and no letters of a held key', () => {
    expect(read('one two three four five').keys).toEqual([
      'paste:one two three four five',
    ]);
    expect(read('j'.repeat(40)).keys).toHaveLength(40);
  });

  it('is never kept beyond some thousand letters, and a paste beyond a quarter of a million', () => {
    const long = 'x'.repeat(10_000);
    for (const begin of ['\u001b]52;c;', '\u001bP']) {
      const {begun} = readTokens(readTokens(nothing, begin + long).begun, long);
      expect(begun.text.length).toBeLessThan(5000);
    }
    const pasted = readTokens(nothing, `\u001b[200~${long.repeat(40)}`);
    expect(pasted.begun.text.length).toBeLessThan(300_000);
    expect(read(`\u001b]52;c;${long}`, `${long}\u0007q`).keys).toEqual(['q']);
  });
});
