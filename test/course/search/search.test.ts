import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SearchDocument} from '../../../src/course/search/document.js';
import type {Excerpt} from '../../../src/course/search/excerpt.js';
import {wordsIn} from '../../../src/course/search/tokens.js';
import type {SearchWords} from '../../../src/course/search/word-book.js';
import {corpusOf} from './corpus-of.js';

const doc = (title: string, text: string, part = ''): SearchDocument => ({
  place: {at: 'station', station: title},
  title,
  part,
  text,
});

const search = (
  documents: readonly SearchDocument[],
  query: string,
  words?: SearchWords,
) => corpusOf(documents, words).search(query, 10);

const titlesFor = (...asked: Parameters<typeof search>) =>
  search(...asked).hits.map(({document}) => document.title);

const english: SearchWords = {
  endings: ['s', 'ed', 'e'],
  ignored: ['how', 'to', 'the', 'is'],
  same: [
    ['lost', 'gone', 'data loss'],
    ['hw', 'high watermark'],
  ],
};

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
  });

  it('puts what has more of the words first, and says of each what is not there', () => {
    const {hits, complete, nowhere} = search(documents, 'leader replica deletes');
    expect(hits.map(({document, missing}) => [document.title, missing])).toEqual([
      ['acks=all', ['deletes']],
      ['Retention', ['leader']],
    ]);
    expect({complete, nowhere}).toEqual({complete: false, nowhere: []});
  });

  it('says which words are nowhere, and shows what has the others', () => {
    const {hits, complete, nowhere} = search(documents, 'leader qwertzuiop');
    expect(hits.map(({document, missing}) => [document.title, missing])).toEqual([
      ['acks=all', []],
    ]);
    expect({complete, nowhere}).toEqual({complete: false, nowhere: ['qwertzuiop']});
  });

  it('finds the beginning of the word that is being typed, and of a long one anywhere', () => {
    expect(titlesFor(documents, 'd')).toEqual(['Retention']);
    expect(titlesFor(documents, 'lead w')).toEqual(['acks=all']);
    expect(search(documents, 'd leader').nowhere).toEqual(['d']);
  });

  it.each(['leadre', 'laeder', 'leeder', 'lader', 'leaader'])(
    'takes "%s" for a word that is nearly so written',
    (typed) => {
      expect(titlesFor(documents, typed)).toEqual(['acks=all']);
      expect(search(documents, typed).nowhere).toEqual([typed]);
    },
  );

  it('guesses nothing for a word that is there as it was typed', () => {
    const near = [doc('a', 'commit'), doc('b', 'comet')];
    expect(titlesFor(near, 'commit')).toEqual(['a']);
  });

  it('puts the title before the text', () => {
    const two = [doc('one', 'a replica'), doc('replica', 'x')];
    expect(titlesFor(two, 'replica')).toEqual(['replica', 'one']);
  });

  it('puts words that stand together before words that are far from each other', () => {
    const far = `commit ${'word '.repeat(100)} offset`;
    const together = `${'word '.repeat(100)} commit the offset`;
    const two = [doc('far', far), doc('together', together)];
    expect(titlesFor(two, 'commit offset')).toEqual(['together', 'far']);
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

  it.each([
    'enable.auto.commit',
    'enableAutoCommit',
    'enable_auto_commit',
    'auto',
    'commit',
    'auto.commit',
    'ENABLE.AUTO',
  ])('finds a setting by "%s"', (query) => {
    const settings = [doc('a', 'Set `enable.auto.commit` to false.'), doc('b', 'x')];
    expect(titlesFor(settings, query)).toEqual(['a']);
  });

  it('puts a name as it was typed before the parts of it', () => {
    const two = [
      doc('parts', 'For each record a message; each of them one message.'),
      doc(
        'name',
        'A long text in which somewhere eachMessage is called, and that is all.',
      ),
    ];
    expect(titlesFor(two, 'eachMessage')).toEqual(['name', 'parts']);
  });

  it.each(['', '   ', '?!', '、。'])('finds nothing for "%s"', (query) => {
    expect(search(documents, query)).toMatchObject({hits: [], of: 0, nowhere: []});
  });

  it('tells how many there are when not all are shown', () => {
    const many = Array.from({length: 30}, (_, index) => doc(`t${index}`, 'offset'));
    const {hits, of} = corpusOf(many).search('offset', 5);
    expect(hits).toHaveLength(5);
    expect(of).toBe(30);
  });

  it('finds a document by any of its own words', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(text, text, (title, body) => {
        const corpus = corpusOf([doc(title, body)]);
        for (const {from, to} of wordsIn(body))
          expect(corpus.search(body.slice(from, to), 1).of).toBe(1);
      }),
    );
  });
});

describe('search, with the words of a language', () => {
  const documents = [
    doc('a', 'Nine orders were gone.'),
    doc('b', 'Readers stop at the high watermark.'),
    doc('c', 'Each replica keeps a copy.'),
    doc('d', 'How to count the losses of a constructor.'),
  ];
  const found = (query: string) => titlesFor(documents, query, english);

  it('finds what means the same, and words in a row as one', () => {
    expect(found('lost')).toEqual(['a']);
    expect(found('data loss')).toEqual(['a']);
    expect(found('HW')).toEqual(['b']);
    expect(found('readers hw')).toEqual(['b']);
    expect(found('constructor')).toEqual(['d']);
    const [hit] = search(documents, 'hw', english).hits;
    expect(hit?.excerpt).toContainEqual({text: 'high watermark', marked: true});
  });

  it('finds a word with another ending', () => {
    expect(found('replicas')).toEqual(['c']);
    expect(found('copied order')).toEqual(['a']);
  });

  it('asks for no word that says nothing, unless all are such words', () => {
    expect(search(documents, 'how is the replica', english)).toMatchObject({
      complete: true,
      of: 1,
    });
    expect(found('how to')).toEqual(['d']);
  });
});

describe('the excerpt', () => {
  const excerptFor = (text: string, query: string) =>
    search([doc('title', text)], query).hits[0]?.excerpt ?? [];
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

  it('is always a piece of the text, in whole letters, and what was asked for is marked', () => {
    const text = fc.string({unit: 'grapheme', minLength: 1, maxLength: 300});
    fc.assert(
      fc.property(text, fc.nat(), (body, pick) => {
        const words = wordsIn(body);
        fc.pre(words.length > 0);
        const {from, to} = words[pick % words.length] ?? {};
        const parts = excerptFor(body, body.slice(from, to));
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
