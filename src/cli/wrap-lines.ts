import wrapAnsi from 'wrap-ansi';
import {unitPattern} from '../grammar/en.js';

// The blank between a number and its unit: `200 kB`.
const beforeUnit = new RegExp(String.raw`(?<=\d) (?=${unitPattern})`, 'g');

/**
 * Breaks long lines between words. What goes on in the next row stands under the words of its line:
 * behind its indentation, its time and its sign.
 */
export function wrapLines(text: string, columns: number): string {
  return text
    .replaceAll(beforeUnit, '\u00a0')
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

// `  18.0  ✗ `, `○ `, `2: `, or spaces alone; none of them is painted.
const lead = /^\s*(?:\d+\.\d\s{2,}|\d+[.:]\s+)?(?:[-✓✗○◐…!•?★]\s+)?/u;

function wrapLine(line: string, columns: number): string {
  if (!wrapAnsi(line, columns, {trim: false}).includes('\n')) return line;
  const [head = ''] = lead.exec(line) ?? [];
  // On a narrow terminal a deep indentation would leave no room for words.
  if (head.length > columns / 2) return wrapAnsi(line, columns);
  const indent = ' '.repeat(head.length);
  const rows = wrapAnsi(line.slice(head.length), columns - head.length).split('\n');
  return `${head}${rows.join(`\n${indent}`)}`;
}
