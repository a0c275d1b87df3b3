import {basename, relative} from 'node:path';
import type {Facts} from '../../engine/history/history.js';

const mistake = /^(.+\.java):(\d+): error: (.*)$/;
const symbol = /^\s+symbol:\s+(\S.*)$/;

/** The first mistake in what a compiler printed: where it is, from the folder of the program, and what is wrong. */
export function mistakeIn(printed: string, folder: string): Facts {
  const lines = printed.split(/\r?\n/);
  const row = lines.findIndex((line) => mistake.test(line));
  const [, file = '', line = '0', text = ''] = mistake.exec(lines[row] ?? '') ?? [];
  const own = relative(folder, file);
  // Under the line of the program that is shown after it.
  const column = (lines[row + 2] ?? '').indexOf('^') + 1;
  return {
    why: 'mistake',
    said: [text, ...symbolIn(lines.slice(row + 1, row + 5))].join(': '),
    file: own.startsWith('..') ? basename(file) : own,
    line: Number(line),
    ...(column > 0 && {column}),
  };
}

/** What could not be found: javac says it in a line of its own. */
function symbolIn(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => mistake.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  return own.flatMap((line) => symbol.exec(line)?.[1]?.replaceAll(/\s+/g, ' ') ?? []);
}
