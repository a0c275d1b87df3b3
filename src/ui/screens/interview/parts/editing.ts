import type {Command, Intent, Offer} from '../../../keys.js';
import type {World} from '../../../state/world.js';
import {
  erased,
  movedRows,
  movedToEdge,
  steppedBy,
  typedIn,
  type Typing,
} from '../../../text/typing.js';

const letterOf = (key: string): string => (key === 'space' ? ' ' : key);

type Edit = (typing: Typing, key: string, width: number) => Typing;

const edits: Readonly<Partial<Record<Command, Edit>>> = {
  type: (typing, key) => typedIn(typing, letterOf(key)),
  enter: (typing) => typedIn(typing, '\n'),
  erase: erased,
  left: (typing) => steppedBy(typing, -1),
  right: (typing) => steppedBy(typing, 1),
  up: (typing, _key, width) => movedRows(typing, -1, width),
  down: (typing, _key, width) => movedRows(typing, 1, width),
  first: (typing, _key, width) => movedToEdge(typing, 'first', width),
  last: (typing, _key, width) => movedToEdge(typing, 'last', width),
};

/** What a key makes of a text that is being typed; the same after any other. */
export const edited = (typing: Typing, {command, key}: Intent, width: number): Typing =>
  edits[command]?.(typing, key, width) ?? typing;

/** Keys of a text that is being typed. */
export const moveOffers = (does: World['t']['does']): readonly Offer[] => [
  {on: ['type'], does: does.typeText, told: 'help'},
  {on: ['erase'], does: does.erase, told: 'help'},
  {on: ['up', 'down', 'left', 'right'], does: does.moveInText, told: 'help'},
  {on: ['first', 'last'], does: does.firstLast, told: 'help'},
];
