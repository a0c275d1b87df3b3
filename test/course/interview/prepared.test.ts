import {describe, expect, it} from 'vitest';
import {
  checkPrepared,
  layersOf,
  withoutHints,
  withRuns,
} from '../../../src/course/interview/prepared.js';
import {highlighter} from '../../../src/course/interview/terms.js';
import {words} from '../../../src/presenting/words/words.js';
import {someOpening, someTerms} from './some-opening.js';

const {titles, page} = words.answer;
const fresh = page('How do you lose nothing?');
const written = fresh
  .replace('## In 30 seconds', '## In 30 seconds\n\nWe set acks=all and count.')
  .replace('## Deep dive', '## Deep dive\n\nAll replicas have it.');
const check = (text: string) =>
  checkPrepared(text, {
    ...{titles, rubric: someOpening.rubric, highlight: highlighter(someTerms)},
  });

describe('a prepared answer', () => {
  it('begins with hints, which are no part of it', () => {
    expect(Object.values(layersOf(fresh, titles)).join('').replaceAll(/[#\s]/g, '')).toBe(
      'ProduceStoreConsumeWhatitcosts',
    );
    expect(withoutHints(fresh)).not.toContain('>');
    expect(check(fresh).layers.every(({words: count}) => count === 0)).toBe(true);
  });

  it('is held against the rubric, layer by layer', () => {
    const {layers, points} = check(written);
    expect(layers[0]).toEqual({layer: 'short', words: 5, most: 75});
    expect(points.map(({point, sentences}) => [point.id, sentences])).toEqual([
      ['isr', ['We set acks=all and count.']],
      ['all', ['All replicas have it.']],
    ]);
  });

  it('takes in the learner’s own runs, each once, and keeps what was written', () => {
    const rows = ['Lab a: 1 of 2 lost.', 'Lab b: none.'];
    const once = withRuns(written, rows, titles);
    expect(layersOf(once, titles).runs).toBe('- Lab a: 1 of 2 lost.\n- Lab b: none.');
    expect(withRuns(once, rows, titles)).toBe(once);
    const more = withRuns(once, [...rows, 'Lab c: all.'], titles);
    expect(layersOf(more, titles)).toMatchObject({
      ...{short: 'We set acks=all and count.', deep: 'All replicas have it.'},
      runs: '- Lab a: 1 of 2 lost.\n- Lab b: none.\n\n- Lab c: all.',
    });
  });

  it('takes them in also where their layer was taken out, or stands before another', () => {
    const without = '# Q\n\n## In 30 seconds\n\nShort.\n';
    expect(layersOf(withRuns(without, ['x'], titles), titles)).toMatchObject({
      ...{short: 'Short.', runs: '- x'},
    });
    const first = '## What I have run myself\n\n## In 30 seconds\n\nShort.\n';
    expect(layersOf(withRuns(first, ['x'], titles), titles)).toMatchObject({
      ...{short: 'Short.', runs: '- x'},
    });
  });

  it('may be anything: what has no layers has no words', () => {
    for (const text of ['', '\n\n', '##', '> only a hint', 'a'.repeat(100_000)])
      expect(check(text).points.every(({sentences}) => sentences.length === 0)).toBe(
        true,
      );
  });
});
