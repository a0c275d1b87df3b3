import {describe, expect, it} from 'vitest';
import {logBar} from '../../../../../src/ui/screens/lab/running/bars.js';

const drawn = (log: Parameters<typeof logBar>[0]) =>
  logBar(log, {most: 140, room: 14})
    .map(({text}) => text)
    .join('');

describe('a log as a bar', () => {
  it('is full up to what is committed, and lighter beyond it', () => {
    expect(drawn({logEnd: 140, committed: 70})).toBe('███████▒▒▒▒▒▒▒');
  });

  it('is dotted where it was deleted from the front', () => {
    expect(drawn({logStart: 100, logEnd: 140, committed: 120})).toBe('··········██▒▒');
    expect(drawn({logStart: 140, logEnd: 140, committed: 140})).toBe('··············');
  });
});
