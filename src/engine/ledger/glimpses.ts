/** What a consumer could read while the fault lasted, against what customers had been promised by then. */
import {eventsOf} from '../history/handlers.js';
import type {History} from '../history/history.js';

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
  history.forEach((entry, index) => {
    if (entry.type === 'answered' && entry.answer === 'yes')
      for (const id of entry.ids) acknowledged.add(id);
    if (entry.type !== 'readable') return;
    if (history[index - 1]?.type !== 'readable')
      glimpses.push({acknowledged: new Set(acknowledged), readable: new Set()});
    for (const {id} of entry.records) if (id !== null) glimpses.at(-1)?.readable.add(id);
  });
  return {
    unreadable: unreadableIn(glimpses),
    count: glimpses.length,
    complete: eventsOf(history, 'readable').every(({end}) => end !== null),
  };
}

function unreadableIn(glimpses: readonly Glimpse[]): ReadonlySet<string> {
  return new Set(
    glimpses.flatMap((glimpse) =>
      [...glimpse.acknowledged].filter((id) => !glimpse.readable.has(id)),
    ),
  );
}
