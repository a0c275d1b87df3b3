import {describe, expect, it} from 'vitest';
import {questionText} from '../../../src/cli/asking/question-text.js';

describe('a question of inquirer', () => {
  it('is broken between words, with room for the sign before it', () => {
    expect(questionText('one two three', 10)).toBe('one two\nthree');
  });

  it('keeps its last word on one row with what may be answered', () => {
    expect(questionText('Forget all answers?', 24, '(y/N)')).toBe('Forget all\nanswers?');
    expect(questionText('Forget all answers?', 27, '(y/N)')).toBe('Forget all answers?');
  });

  it('is broken for 80 columns where the terminal does not say how wide it is', () => {
    const words = 'word '.repeat(30).trim();
    for (const columns of [undefined, 0])
      for (const row of questionText(words, columns).split('\n'))
        expect(row.length).toBeLessThanOrEqual(78);
  });
});
