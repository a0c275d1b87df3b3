import type {styleText} from 'node:util';
import {markdownLines} from './blocks.js';
import type {Line} from '../line.js';
import {colourOf, type Style} from '../style.js';

/** Puts a style on a text, or leaves it off where there is no colour. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const noPaint: Paint = (_, text) => text;

/** So wide that nothing is ever broken: where a row ends is for the terminal to say. */
const unbroken = 10_000;

/** The rule under a table's head says nothing that can be read aloud. */
const isRule = (text: string): boolean => /^[─\s]*─[─\s]*$/.test(text);

/** Markdown as text for people: a row for each paragraph, list entry, table row and line of code. */
export function readable(markdown: string, paint: Paint = noPaint): string {
  return markdownLines(markdown, unbroken)
    .filter((line) => !isRule(textOf(line)))
    .map((line) => painted(line, paint))
    .join('\n');
}

const textOf = (line: Line): string => line.map(({text}) => text).join('');

function painted(line: Line, paint: Paint): string {
  return line
    .map(({text, style}) => {
      const styles = stylesOf(style);
      return styles.length === 0 ? text : paint(styles, text);
    })
    .join('')
    .trimEnd();
}

type Named =
  'bold' | 'dim' | 'italic' | 'cyan' | 'yellow' | 'magenta' | 'blue' | 'red' | 'green';

function stylesOf({bold, dim, italic, colour}: Style): Named[] {
  return [
    ...(bold === true ? (['bold'] as const) : []),
    ...(dim === true ? (['dim'] as const) : []),
    ...(italic === true ? (['italic'] as const) : []),
    ...(colour === undefined ? [] : [colourOf[colour] as Named]),
  ];
}
