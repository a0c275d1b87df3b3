import type {Mounted} from '../helpers/screen.js';

/** A row may end with dots only where the app waits for something. */
const meantDots = /(?:opening|Preparing the run|being healed)…$/;

/** What is wrong with the picture, as sentences: rows that are cut, too long, or beyond the last one. */
export function faultsOf(mounted: Mounted): readonly string[] {
  const lines = mounted.lines();
  const {columns, rows} = mounted.stdout;
  // A search shows pieces of texts: dots say that the text goes on.
  const pieces = /^ search\b/.test(lines[0] ?? '');
  const faults = lines.flatMap((line) => [
    ...(line.length < columns ? [] : [`reaches the edge: ${line}`]),
    ...(line.endsWith('…') && !pieces && !meantDots.test(line)
      ? [`is cut: ${line}`]
      : []),
  ]);
  if (lines[0]?.trim() === '') faults.push('the first row is empty');
  if (lines[rows - 1] !== '') faults.push('the last row is drawn on');
  return faults.length === 0 ? [] : [...faults, mounted.text()];
}
