/** What a reader could get while the fault lasted, against what customers had been promised by then. */
import type {History} from '../history/history.js';

export type Glimpses = {
  /** Orders that were acknowledged and could not be read at some glimpse. */
  readonly unreadable: ReadonlySet<string>;
  /** How many glimpses there were, and whether every part of the store answered each time. */
  readonly count: number;
  readonly complete: boolean;
};

/** Folds the `glimpsed` events of a run. */
export function foldGlimpses(history: History): Glimpses {
  const acknowledged = new Set<string>();
  const unreadable = new Set<string>();
  let count = 0;
  let complete = true;
  for (const entry of history) {
    if (entry.type === 'answered' && entry.answer === 'yes')
      for (const id of entry.ids) acknowledged.add(id);
    if (entry.type !== 'glimpsed') continue;
    count += 1;
    complete &&= entry.complete;
    const readable = new Set(entry.ids);
    for (const id of acknowledged) if (!readable.has(id)) unreadable.add(id);
  }
  return {unreadable, count, complete};
}
