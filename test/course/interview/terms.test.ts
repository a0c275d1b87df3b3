import {describe, expect, it} from 'vitest';
import type {RubricPoint, TermUse} from '../../../src/course/interview/opening.js';
import {sentencesOf, wordsIn} from '../../../src/course/interview/sentences.js';
import {highlighter} from '../../../src/course/interview/terms.js';
import {someTerms} from './some-opening.js';

const point = (...uses: readonly TermUse[]): RubricPoint => ({
  ...{id: 'p', axis: 'store', sound: true, text: '', why: '', sources: [], lab: null},
  terms: [uses],
});
const says = (term: string, stands: TermUse['stands'] = 'affirmed'): TermUse => ({
  term,
  stands,
});
const marked = (text: string, ...uses: readonly TermUse[]) =>
  highlighter(someTerms)(text, [point(...uses)]).get('p');

describe('highlights of an answer', () => {
  it('mark the sentence that has the words, in English and Chinese', () => {
    expect(marked('First. Then we set `acks=all`. Done.', says('acks-all'))).toEqual([1]);
    expect(marked('先想清楚。我们等所有同步副本。', says('acks-all'))).toEqual([1]);
  });

  it.each([
    'It does not wait for all replicas.',
    "It doesn't wait for all replicas.",
    'It doesn’t wait for all replicas.',
    'It never waits for all replicas.',
    '并非所有副本都有。',
  ])('do not mark what is negated: %s', (text) => {
    expect(marked(text, says('all-replicas'))).toEqual([]);
    expect(marked(text, says('all-replicas', 'negated'))).toEqual([0]);
    expect(marked(text, says('all-replicas', 'either'))).toEqual([0]);
  });

  it('let a negation reach to the end of its clause, and not beyond', () => {
    const text = 'We did not think of it, all replicas have it.';
    expect(marked(text, says('all-replicas'))).toEqual([0]);
    const other = 'It is not fast but all replicas have it.';
    expect(marked(other, says('all-replicas'))).toEqual([0]);
  });

  it('take two negations for none', () => {
    expect(
      marked('It is not true that not all replicas have it.', says('all-replicas')),
    ).toEqual([0]);
  });

  it('need all words of a group within one sentence', () => {
    const both = [says('acks-all'), says('all-replicas')];
    expect(marked('With acks=all, all replicas have it.', ...both)).toEqual([0]);
    expect(marked('We set acks=all. Then all replicas have it.', ...both)).toEqual([]);
  });

  it('take whole words, and any ending where it is asked for', () => {
    expect(marked('backacks allowed', says('acks-all'))).toEqual([]);
    expect(marked('Idempotence helps.', says('idempotent'))).toEqual([0]);
  });

  it('find nothing in nothing, and are quick with a hundred thousand characters', () => {
    expect(marked('', says('acks-all'))).toEqual([]);
    expect(marked('?!… \u0000', says('acks-all'))).toEqual([]);
    const long = 'We set acks=all and wait. '.repeat(4000);
    const began = performance.now();
    expect(marked(long, says('acks-all'))?.length).toBe(2000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('sentences of an answer', () => {
  it('end at full stops, but not within a setting', () => {
    expect(sentencesOf('I set min.insync.replicas=2. Then I wait! 先等。再提交')).toEqual(
      [...['I set min.insync.replicas=2.', 'Then I wait!', '先等。', '再提交']],
    );
  });

  it('count words, and Chinese characters', () => {
    expect(wordsIn('acks=all waits for 先等')).toBe(5);
    expect(wordsIn(' \n')).toBe(0);
  });
});
