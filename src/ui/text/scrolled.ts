import type {World} from '../state/world.js';
import {sum} from './sum.js';

export type Scrolled = {
  /** Rows that are scrolled away. */
  readonly offset?: number | undefined;
  /** Scrolls by itself so that this block is seen. */
  readonly focus?: number | undefined;
};

/** Rows of what is scrolled, and how many of them are above and below what is seen. */
export function scrolledAway({offset = 0, focus}: Scrolled, {laid}: Pick<World, 'laid'>) {
  const {blocks, room} = laid;
  const length = sum(blocks);
  const wanted = focus === undefined ? offset : reach(focus, blocks, room);
  const above = Math.max(0, Math.min(wanted, length - room));
  return {above, below: Math.max(0, length - room - above)};
}

/** As little as it takes to see a block, with the row after it where there is one. */
function reach(focus: number, blocks: readonly number[], room: number): number {
  const from = sum(blocks.slice(0, focus));
  const to = from + (blocks[focus] ?? 0);
  return Math.min(from, Math.max(0, Math.min(to + 1, sum(blocks)) - room));
}
