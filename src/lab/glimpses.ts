/** What a consumer could read while the fault lasted, against what customers had been promised by then. */
import type {History} from './history.js';

/** One look through a consumer's eyes, over all partitions. */
type Glimpse = {
  readonly acknowledged: ReadonlySet<string>;
  readonly readable: Set<string>;
};

export type Glimpses = {
  /** Orders that were acknowledged and could not be read at some glimpse. */
  readonly unreadable: ReadonlySet<string>;
  /** How many glimpses there were, and whether every partition answered each time. */
  readonly count: number;
  readonly complete: boolean;
};

/** Folds the `readable` events of a run; those that follow each other are one glimpse. */
export function foldGlimpses(history: History): Glimpses {
  const acknowledged = new Set<string>();
  const glimpses: Glimpse[] = [];
  let open: Glimpse | null = null;
  let complete = true;
  for (const entry of history) {
    if (entry.type !== 'readable') {
      open = null;
      if (entry.type === 'answered' && entry.answer === 'yes')
        for (const id of entry.ids) acknowledged.add(id);
      continue;
    }
    if (!open) {
      open = {acknowledged: new Set(acknowledged), readable: new Set()};
      glimpses.push(open);
    }
    if (entry.end === null) complete = false;
    for (const {id} of entry.records) if (id !== null) open.readable.add(id);
  }
  return {unreadable: unreadableIn(glimpses), count: glimpses.length, complete};
}

function unreadableIn(glimpses: readonly Glimpse[]): ReadonlySet<string> {
  return new Set(
    glimpses.flatMap((glimpse) =>
      [...glimpse.acknowledged].filter((id) => !glimpse.readable.has(id)),
    ),
  );
}
