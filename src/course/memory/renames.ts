import type {ItemName} from './memory.js';

/** The name of today of what once had another one: station and question; the same when it has not changed. */
export type Renames = (name: ItemName) => ItemName;

export const noRenames: Renames = (name) => name;

/** Under which name an answer counts now. */
export function asRenamed(renames: Renames, {station, question}: ItemName): ItemName {
  return renames === noRenames ? {station, question} : renames({station, question});
}
