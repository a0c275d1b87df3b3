import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SearchDocument} from '../../../src/course/search/document.js';
import type {Excerpt} from '../../../src/course/search/excerpt.js';
import {corpusOf, search, wordsOf} from '../../../src/course/search/search.js';

const doc = (title: string, text: string, part = ''): SearchDocument => ({
  place: {at: 'station', station: title},
  title,
  part,
  text,
});

const titlesFor = (documents: readonly SearchDocument[], query: string) =>
  search(corpusOf(documents), query, 10).hits.map(({document}) => document.title);

describe('search', () => {
  const documents = [
    doc('Retention', 'The broker deletes what nobody has read. Replicas do not help.'),
    doc('acks=all', 'The leader waits for every replica in the ISR.'),
    doc('The ISR', 'Replicas that keep up.'),
    doc('高水位', '消费者只能读到高水位之前的消息。'),
  ];

  it('finds what has every word, in any order and any case', () => {
    expect(titlesFor(documents, 'ISR replica')).toEqual(['The ISR', 'acks=all']);
    expect(titlesFor(documents, 'LEADER every')).toEqual(['acks=all']);
    expect(titlesFor(documents, 'leader deletes')).toEqual([]);
  });

  it('puts the title before the text, and the beginning of a word before its inside', () => {
    const two = [doc('one', 'a replica'), doc('two', 'x'), doc('replica', 'x')];
    expect(titlesFor(two, 'replica')).toEqual(['replica', 'one']);
    const inside = [doc('a', 'unacknowledged'), doc('b', 'acknowledged')];
    expect(titlesFor(inside, 'ack')).toEqual(['b', 'a']);
  });

  it('keeps the order of the course among equals', () => {
    const equal = ['c', 'a', 'b'].map((title) => doc(title, 'offset'));
    expect(titlesFor(equal, 'offset')).toEqual(['c', 'a', 'b']);
  });

  it('finds Chinese inside a sentence, and wide letters as plain ones', () => {
    expect(titlesFor(documents, '高水位')).toEqual(['高水位']);
    expect(titlesFor(documents, '消息')).toEqual(['高水位']);
    expect(titlesFor(documents, 'ＡＣＫＳ＝ａｌｌ')).toEqual(['acks=all']);
    expect(titlesFor([doc('naïve', '')], 'naive')).toEqual(['naïve']);
  });

  it('finds what a word is short for, and shows it', () => {
    const terms = [
      doc('a', 'Readers stop at the high watermark.'),
      doc('b', 'The HW is a checkpoint.'),
      doc('c', 'A constructor.'),
    ];
    expect(titlesFor(terms, 'HW')).toEqual(['a', 'b']);
    expect(titlesFor(terms, 'readers hw')).toEqual(['a']);
    expect(titlesFor(terms, 'constructor')).toEqual(['c']);
    const [hit] = search(corpusOf(terms), 'hw', 1).hits;
    expect(hit?.excerpt).toContainEqual({text: 'high watermark', marked: true});
  });

  it.each(['', '   ', '?!', '、。'])('finds nothing for "%s"', (query) => {
    expect(search(corpusOf(documents), query, 10)).toEqual({hits: [], of: 0});
  });

  it('tells how many there are when not all are shown', () => {
    const many = Array.from({length: 30}, (_, index) => doc(`t${index}`, 'offset'));
    const {hits, of} = search(corpusOf(many), 'offset', 5);
    expect(hits).toHaveLength(5);
    expect(of).toBe(30);
  });

  it('finds a document by any of its own words', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(text, text, (title, body) => {
        const words = wordsOf(`${title} ${body}`);
        for (const word of words)
          expect(titlesFor([doc(title, body)], word)).toEqual([title]);
      }),
    );
  });
});

describe('the excerpt', () => {
  const excerptFor = (text: string, query: string) =>
    search(corpusOf([doc('title', text)]), query, 1).hits[0]?.excerpt ?? [];
  const written = (text: string, query: string) =>
    excerptFor(text, query)
      .map((part) => (part.marked ? `[${part.text}]` : part.text))
      .join('');

  it('marks what was searched for, as it was written', () => {
    expect(written('The ISR shrinks; an isr of one is no copy.', 'isr')).toBe(
      'The [ISR] shrinks; an [isr] of one is no copy.',
    );
    expect(written('Zwei ＩＳＲ, naïve', 'isr naive')).toBe('Zwei [ＩＳＲ], [naïve]');
    expect(written('到高水位之前', '水位')).toBe('到高[水位]之前');
  });

  it('shows the place in a long text where the words stand together', () => {
    const filler = 'word '.repeat(60);
    const text = `offset ${filler} the committed offset is there ${filler}`;
    const shown = written(text, 'committed offset');
    expect(shown).toContain('[committed] [offset]');
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
    expect(shown.length).toBeLessThan(160);
  });

  it('shows the beginning where only the title has the word', () => {
    expect(written('Some text.', 'title')).toBe('Some text.');
  });

  it('is always a piece of the text, in whole letters, and what is marked folds to a word', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 300});
    fc.assert(
      fc.property(text, fc.nat(), (body, pick) => {
        const words = wordsOf(body);
        const word = words[pick % Math.max(1, words.length)] ?? '';
        fc.pre(word !== '');
        const parts = excerptFor(body, word);
        expect(body).toContain(wholeOf(parts));
        expect(parts).toContainEqual(expect.objectContaining({marked: true}));
      }),
    );
  });

  /** Without the dots at its ends. */
  function wholeOf(parts: Excerpt): string {
    const inner = parts.filter(
      ({text}, index) => text !== '…' || (index > 0 && index < parts.length - 1),
    );
    return inner.map(({text}) => text).join('');
  }
});
