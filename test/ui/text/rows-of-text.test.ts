import {describe, expect, it} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {rowsOfText} from '../../../src/ui/text/rows-of-text.js';
import {seededRandom} from '../../helpers/random.js';

describe('the rows of a text', () => {
  it('are as many as Ink makes of it, for any words and any width', () => {
    const random = seededRandom(13);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    const words = [
      '',
      'a',
      'to',
      'acks',
      '★',
      '“yes”',
      'replica',
      'min.insync.replicas',
      '水位',
      '▶',
    ];
    for (let round = 0; round < 300; round += 1) {
      const count = Math.floor(random() * 12);
      const text = Array.from({length: count}, () => pick(words)).join(' ');
      const width = 1 + Math.floor(random() * 30);
      const rows = wrapAnsi(text, width, {hard: true, trim: false}).split('\n');
      expect([text, width, rowsOfText(text, width)]).toEqual([text, width, rows.length]);
    }
  });
});
