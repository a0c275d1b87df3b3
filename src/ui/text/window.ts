import {sum} from './sum.js';

/** Which entries of a list are seen: `from` inclusive, `to` exclusive. */
export type Window = {readonly from: number; readonly to: number};

/**
 * As many of the entries, of these heights, as fit into the room, among them the one at `at`. Where
 * some are left out before or after them, a row on that side counts them.
 */
export function windowOf(heights: readonly number[], at: number, room: number): Window {
  const pages = pagesOf(heights, room);
  return (
    pages.find(({from, to}) => at >= from && at < to) ?? pages[0] ?? {from: 0, to: 0}
  );
}

function pagesOf(heights: readonly number[], room: number): readonly Window[] {
  const pages: Window[] = [];
  let from = 0;
  while (from < heights.length) {
    const to = endOfPage(heights, from, room);
    pages.push({from, to});
    from = to;
  }
  return pages;
}

function endOfPage(heights: readonly number[], from: number, room: number): number {
  const own = heights.slice(from);
  const before = from === 0 ? 0 : 1;
  if (sum(own) <= room - before) return heights.length;
  let left = room - before - 1;
  let to = from;
  for (const height of own) {
    left -= height;
    if (left < 0 && to > from) break;
    to += 1;
  }
  return to;
}
