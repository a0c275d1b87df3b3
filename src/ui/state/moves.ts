import type {Command, Intent} from '../keys.js';
import {scrolledAway} from '../text/scrolled.js';
import type {World} from './world.js';

type Steps = Readonly<Partial<Record<Command, number>>>;

export const cursorKeys = ['up', 'down', 'first', 'last', 'pick'] as const;

const rows: Steps = {up: -1, down: 1, first: -Infinity, last: Infinity};

/** The index in a list of `length` after a key that moves a cursor; the same after any other. */
export function movedCursor(
  index: number,
  {command, key}: Intent,
  length: number,
): number {
  if (command === 'pick') {
    const picked = Number(key) - 1;
    return picked < length ? picked : index;
  }
  return clamp(index + (rows[command] ?? 0), length);
}

/** The nearest index that a list of `length` has. */
export function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

export const pageKeys = [
  'enter',
  'toggle',
  'right',
  'down',
  'page-down',
  'left',
  'up',
  'page-up',
  'first',
  'last',
] as const;

const turns: Steps = {
  enter: 1,
  toggle: 1,
  right: 1,
  down: 1,
  'page-down': 1,
  left: -1,
  up: -1,
  'page-up': -1,
  first: -Infinity,
  last: Infinity,
};

/** How many pages a key turns. */
export function pagesTurned(command: Command): number {
  return turns[command] ?? 0;
}

export const scrollKeys = [
  'up',
  'down',
  'page-up',
  'page-down',
  'toggle',
  'first',
  'last',
] as const;

/** Rows scrolled away after a key that scrolls; the same after any other. */
export function scrolledBy(
  offset: number,
  command: Command,
  world: Pick<World, 'laid'>,
): number {
  const {room} = world.laid;
  const by: Steps = {
    up: -1,
    down: 1,
    'page-up': -room,
    'page-down': room,
    toggle: room,
    first: -Infinity,
    last: Infinity,
  };
  return scrolledAway({offset: offset + (by[command] ?? 0)}, world).above;
}
