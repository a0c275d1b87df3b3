import type {Line} from '../../text/line.js';

/** The part of the rows that is seen through `height` rows, and how many are above and below it. */
export function seen(
  lines: readonly Line[],
  offset: number,
  height: number,
): {readonly lines: readonly Line[]; readonly above: number; readonly below: number} {
  const top = scrolled(lines.length, offset, height);
  const part = lines.slice(top, top + height);
  return {lines: part, above: top, below: lines.length - top - part.length};
}

/** The offset, kept where it shows as many rows as it can. */
function scrolled(length: number, offset: number, height: number): number {
  return Math.max(0, Math.min(offset, length - height));
}
