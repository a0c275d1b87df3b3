import {clearScreen, type Output} from './full-screen.js';

export type Painter = {
  /** Shows a frame: rows of text with styles, joined by line feeds. */
  readonly paint: (frame: string) => void;
  /** Forgets what is on the screen: the next frame is drawn whole. */
  readonly forget: () => void;
};

// A terminal that knows it (DEC 2026) shows what is between the two at once.
const together = {begin: '\u001b[?2026h', end: '\u001b[?2026l'};
const toRow = (row: number): string => `\u001b[${row + 1};1H`;
const noStyle = '\u001b[0m';
// Before the text: after a full row it would take the last character away.
const clearToEnd = '\u001b[K';

/**
 * Draws frames on a full screen, and of each only the rows that changed: nothing flickers and a
 * key press costs a few bytes. It never ends a row with a line feed, so nothing can scroll.
 */
export function openPainter(stdout: Output): Painter {
  let shown: readonly string[] | null = null;
  return {
    paint: (frame) => {
      const rows = frame.split('\n');
      const before = shown ?? [];
      const height = Math.max(rows.length, before.length);
      const changes = Array.from({length: height}, (_, row) => row)
        .filter((row) => rows[row] !== before[row])
        .map((row) => `${toRow(row)}${clearToEnd}${rows[row] ?? ''}${noStyle}`);
      if (changes.length === 0 && shown !== null) return;
      const start = shown === null ? clearScreen : '';
      stdout.write(`${together.begin}${start}${changes.join('')}${together.end}`);
      shown = rows;
    },
    forget: () => {
      shown = null;
    },
  };
}
