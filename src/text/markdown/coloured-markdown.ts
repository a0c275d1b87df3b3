import wrapAnsi from 'wrap-ansi';
import type {Paint} from './paint.js';
import {rendererFor} from './renderer.js';

/** Markdown for a scrolling colour terminal: headings, tables and highlighted code, at most so many columns wide. */
export function colouredMarkdown(
  markdown: string,
  columns: number,
  paint: Paint,
): string {
  return rendererFor(paint)
    .whole(markdown)
    .split('\n')
    .map((line) => wrapAnsi(line, columns, {trim: !line.startsWith(' ')}))
    .join('\n');
}
