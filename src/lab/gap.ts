/** Reconciliation: what was planted between two books, and what was reported of it. */
import {eventsOf} from './handlers.js';
import type {History} from './history.js';

export type Gap = {
  /** Orders whose parcel was lost after shipping had handled them, and orders that left the house twice. */
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  /** null: nothing was reported at all. */
  readonly reported: {
    readonly missing: readonly string[];
    readonly duplicated: readonly string[];
  } | null;
};

export type GapScore = {
  readonly planted: number;
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
};

/** All that was planted, and all that was reported, each id once for each kind. */
export function foldGap(history: History): Gap {
  const planted = eventsOf(history, 'planted');
  const reports = eventsOf(history, 'reported');
  const all = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
  return {
    lost: all(planted.map(({lost}) => lost)),
    repeated: all(planted.map(({repeated}) => repeated)),
    reported:
      reports.length === 0
        ? null
        : {
            missing: all(reports.map(({missing}) => missing)),
            duplicated: all(reports.map(({duplicated}) => duplicated)),
          },
  };
}

/** A loss must be reported as missing and a repetition as duplicated: the one for the other is missed and false. */
function differences({lost, repeated, reported}: Gap) {
  const {missing, duplicated} = reported ?? {missing: [], duplicated: []};
  const without = (some: readonly string[], others: readonly string[]) =>
    some.filter((id) => !others.includes(id));
  return {
    missed: [...without(lost, missing), ...without(repeated, duplicated)],
    falseAlarms: [...without(missing, lost), ...without(duplicated, repeated)],
  };
}

export function gapScore(gap: Gap): GapScore {
  const {missed, falseAlarms} = differences(gap);
  const planted = gap.lost.length + gap.repeated.length;
  return {
    planted,
    found: planted - missed.length,
    missed: missed.length,
    falseAlarms: falseAlarms.length,
  };
}

/** Planted and not reported, or reported and healthy. */
export function misjudged(gap: Gap): readonly string[] {
  const {missed, falseAlarms} = differences(gap);
  return [...new Set([...missed, ...falseAlarms])];
}
