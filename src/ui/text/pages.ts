import {type Block, headsNext} from '../../text/markdown/blocks.js';
import type {Laid} from '../state/world.js';

/** What a page must know of a block: one that heads stays on the page of the next. */
export type PageBlock = {readonly heads: boolean};

/** The blocks of a text of the course. */
export function pageBlocks(blocks: readonly Block[]): readonly PageBlock[] {
  return blocks.map((block, index) => ({heads: headsNext(block, blocks[index + 1])}));
}

/** A part of a text that is laid out in one column with a blank row between its blocks. */
type Page = {
  /** Index of the first block on it. */
  readonly block: number;
  /** Rows of the column above it, and those that it shows. */
  readonly top: number;
  readonly rows: number;
};

/** A place in a text that is the same at any size: a block, and which page of it where it takes several. */
export type Place = {readonly block: number; readonly part: number};

export const beginning: Place = {block: 0, part: 0};

/** A text in pages, and the one that is shown; no pages as long as it was not laid out. */
export type Paged = {
  readonly all: readonly Page[];
  readonly at: number;
  readonly place: Place;
};

/** Fills pages with whole blocks; only a block taller than a page is broken. */
export function paged(
  blocks: readonly PageBlock[],
  {blocks: rows, room: height}: Laid,
  place: Place,
): Paged {
  const {block, part} = place;
  if (rows.length !== blocks.length) return {all: [], at: 0, place};
  const all = pages(blocks, rows, height);
  const last = all.findLastIndex((page) => page.block <= block);
  // It may begin where a longer block before it ends, in the middle of a page.
  if (all[last]?.block !== block) return {all, at: Math.max(0, last), place};
  const first = all.findIndex((page) => page.block === block);
  return {all, at: Math.min(last, first + part), place};
}

/** The place so many pages on; the nearest there is. */
export function turned({all, at, place}: Paged, by: number): Place {
  if (all.length === 0) return place;
  const to = Math.max(0, Math.min(all.length - 1, at + by));
  const block = all[to]?.block ?? 0;
  return {block, part: to - all.findIndex((page) => page.block === block)};
}

export function isLastPage({all, at}: Paged): boolean {
  return at === all.length - 1;
}

function pages(
  blocks: readonly PageBlock[],
  rows: readonly number[],
  height: number,
): readonly Page[] {
  const filled: Page[] = [];
  for (const group of groups(blocks, rows)) {
    const page = filled.at(-1);
    if (page !== undefined && page.rows + 1 + group.rows <= height)
      filled[filled.length - 1] = {...page, rows: page.rows + 1 + group.rows};
    else
      for (let from = 0; from < group.rows; from += height)
        filled.push({
          block: group.block,
          top: group.top + from,
          rows: Math.min(height, group.rows - from),
        });
  }
  return filled;
}

/** Blocks that must stand on one page. */
function groups(blocks: readonly PageBlock[], rows: readonly number[]): readonly Page[] {
  const all: Page[] = [];
  let top = 0;
  let open = false;
  for (const [block, {heads}] of blocks.entries()) {
    const own = rows[block] ?? 0;
    const last = all.at(-1);
    if (open && last !== undefined)
      all[all.length - 1] = {...last, rows: last.rows + 1 + own};
    else all.push({block, top, rows: own});
    open = heads;
    top += own + 1;
  }
  return all;
}
