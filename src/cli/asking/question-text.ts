import {wrapLines} from '../wrap-lines.js';

/** What inquirer writes before a question: its sign and a blank. */
const sign = 2;
const hard = '\u00a0';

/**
 * A question broken between words: inquirer itself breaks rows inside them. `after` is what it
 * writes behind the question; the last word stays with it.
 */
export function questionText(
  question: string,
  columns: number | undefined,
  after = '',
): string {
  // Some terminals say that they are 0 wide.
  const width = (columns !== undefined && columns > 0 ? columns : 80) - sign;
  const glued = after === '' ? '' : `${hard}${after.replaceAll(' ', hard)}`;
  const broken = wrapLines(`${question}${glued}`, width);
  return broken.slice(0, broken.length - glued.length);
}
