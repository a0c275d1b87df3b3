import type {Words} from '../../presenting/words/words.js';
import {dim} from '../../text/style.js';
import {line, type Line} from '../../text/line.js';

/** As many of the entries as fit, among them the one at `at`; what is left out is counted. */
export function window(
  entries: readonly (readonly Line[])[],
  at: number,
  {room, t}: {room: number; t: Words},
): readonly Line[] {
  const pages = paged(entries, room);
  const page = pages.find(({from, to}) => at >= from && at < to) ?? pages[0];
  if (page === undefined) return [];
  const {from, to} = page;
  const before = from === 0 ? [] : [line(`    ${t.home.before(from)}`, dim)];
  const left = entries.length - to;
  const after = left === 0 ? [] : [line(`    ${t.home.more(left)}`, dim)];
  return [...before, ...entries.slice(from, to).flat(), ...after];
}

type Page = {readonly from: number; readonly to: number};

function paged(entries: readonly (readonly Line[])[], room: number): readonly Page[] {
  const pages: Page[] = [];
  let from = 0;
  while (from < entries.length) {
    const to = endOfPage(entries, from, room);
    pages.push({from, to});
    from = to;
  }
  return pages;
}

function endOfPage(
  entries: readonly (readonly Line[])[],
  from: number,
  room: number,
): number {
  const heights = entries.slice(from).map(({length}) => length);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const before = from === 0 ? 0 : 1;
  if (all <= room - before) return entries.length;
  let left = room - before - 1;
  let to = from;
  for (const height of heights) {
    left -= height;
    if (left < 0 && to > from) break;
    to += 1;
  }
  return to;
}
