import {blank, type Line} from '../../text/line.js';

/** Blocks with the rows that they take; one that heads stays on the page of the next. */
export type PageBlock = {readonly lines: readonly Line[]; readonly heads: boolean};

type Page = {
  readonly lines: readonly Line[];
  /** Index of the first block on it. */
  readonly block: number;
};

/** A place in a text that is the same at any size: a block, and which page of it where it takes several. */
export type Place = {readonly block: number; readonly part: number};

export const beginning: Place = {block: 0, part: 0};

/** A text in pages, and the one that is shown. */
export type Paged = {readonly all: readonly Page[]; readonly at: number};

/** Fills pages of `height` rows with whole blocks; only a block taller than a page is broken. */
export function paged(
  blocks: readonly PageBlock[],
  height: number,
  {block, part}: Place,
): Paged {
  const all = pages(blocks, height);
  const last = all.findLastIndex((page) => page.block <= block);
  // It may begin where a longer block before it ends, in the middle of a page.
  if (all[last]?.block !== block) return {all, at: Math.max(0, last)};
  const first = all.findIndex((page) => page.block === block);
  return {all, at: Math.min(last, first + part)};
}

/** The place so many pages on; the nearest there is. */
export function turned({all, at}: Paged, by: number): Place {
  const to = Math.max(0, Math.min(all.length - 1, at + by));
  const block = all[to]?.block ?? 0;
  return {block, part: to - all.findIndex((page) => page.block === block)};
}

export function isLastPage({all, at}: Paged): boolean {
  return at === all.length - 1;
}

function pages(blocks: readonly PageBlock[], height: number): readonly Page[] {
  const filled: {lines: Line[]; block: number}[] = [];
  for (const {lines, block} of groups(blocks)) {
    const page = filled.at(-1);
    if (page !== undefined && page.lines.length + lines.length + 1 <= height)
      page.lines.push(blank, ...lines);
    else
      for (let from = 0; from < lines.length; from += height)
        filled.push({lines: lines.slice(from, from + height), block});
  }
  return filled.length === 0 ? [{lines: [], block: 0}] : filled;
}

type Group = {readonly lines: Line[]; readonly block: number; closed: boolean};

/** Blocks that must stand on one page. */
function groups(blocks: readonly PageBlock[]): readonly Group[] {
  const all: Group[] = [];
  for (const [block, {lines, heads}] of blocks.entries()) {
    const open = all.at(-1);
    if (open !== undefined && !open.closed) {
      open.lines.push(blank, ...lines);
      open.closed = !heads;
    } else all.push({lines: [...lines], block, closed: !heads});
  }
  return all;
}

export function shownPage({all, at}: Paged): readonly Line[] {
  return all[at]?.lines ?? [];
}
