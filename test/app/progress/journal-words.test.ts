import {describe, expect, it} from 'vitest';
import {journalSentences} from '../../../src/app/progress/journal-words.js';

describe('what is told about files of progress', () => {
  it('is a sentence for each that costs the learner something, and nothing for a cut line', () => {
    const file = 'x.journal';
    const told = journalSentences([
      {kind: 'torn', file},
      {kind: 'damaged', file, lines: 2},
      {kind: 'not-a-journal', file},
      {kind: 'unreadable', file, reason: 'EACCES'},
      {kind: 'newer', file, schema: 2, ignored: 3},
    ]);
    expect(told).toHaveLength(4);
    expect(told[0]).toContain('2 lines of your progress in x.journal are damaged');
    for (const sentence of told) expect(sentence).toMatch(/\.$/);
  });
});
