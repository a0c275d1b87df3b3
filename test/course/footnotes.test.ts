import {describe, expect, it} from 'vitest';
import {numberNotes} from '../../src/course/footnotes.js';

describe('numberNotes', () => {
  it('numbers sources by their first mention', () => {
    const {markdown, sources} = numberNotes('One.[^b] Two.[^a] Again.[^b] `x[0]`');
    expect(markdown).toBe('One.[1] Two.[2] Again.[1] `x[0]`');
    expect(sources).toEqual(['b', 'a']);
  });
});
