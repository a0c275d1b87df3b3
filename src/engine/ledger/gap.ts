/** Reconciliation: what was planted between two books, and what was reported of it. */
import {eventsOf} from '../history/handlers.js';
import type {History} from '../history/history.js';

export type Gap = {
  /** Orders whose parcel was lost after shipping had handled them, and orders that left the house twice. */
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  /**
   * Orders of which the book of the warehouse, when it was compared, says otherwise: planted and not in
   * it, or shipped twice and not planted.
   */
  readonly astray: readonly string[];
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
  const lost = all(planted.map(({lost: ids}) => ids));
  const repeated = all(planted.map(({repeated: ids}) => ids));
  return {
    lost,
    repeated,
    astray:
      planted.length > 0 && reports.length > 0 ? astray(history, {lost, repeated}) : [],
    reported:
      reports.length === 0
        ? null
        : {
            missing: all(reports.map(({missing}) => missing)),
            duplicated: all(reports.map(({duplicated}) => duplicated)),
          },
  };
}

function astray(
  history: History,
  {lost, repeated}: Pick<Gap, 'lost' | 'repeated'>,
): readonly string[] {
  const compared = history.findIndex(({type}) => type === 'reported');
  const parcels = new Map<string, number>();
  for (const {ids} of eventsOf(history.slice(0, compared), 'shipped'))
    for (const id of ids) parcels.set(id, (parcels.get(id) ?? 0) + 1);
  const twice = [...parcels].flatMap(([id, count]) => (count > 1 ? [id] : []));
  return [
    ...lost.filter((id) => parcels.has(id)),
    ...repeated.filter((id) => parcels.get(id) !== 2),
    ...twice.filter((id) => !lost.includes(id) && !repeated.includes(id)),
  ];
}

/** A loss must be reported as missing and a repetition as duplicated: the one for the other is missed and false. */
function differences(
  {lost, repeated}: Gap,
  {missing, duplicated}: NonNullable<Gap['reported']>,
) {
  const without = (some: readonly string[], others: readonly string[]) =>
    some.filter((id) => !others.includes(id));
  return {
    missed: [...without(lost, missing), ...without(repeated, duplicated)],
    falseAlarms: [...without(missing, lost), ...without(duplicated, repeated)],
  };
}

/** null: nothing was reported, so nothing was missed either. */
export function gapScore(gap: Gap): GapScore | null {
  if (gap.reported === null) return null;
  const {missed, falseAlarms} = differences(gap, gap.reported);
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
  if (gap.reported === null) return [];
  const {missed, falseAlarms} = differences(gap, gap.reported);
  return [...new Set([...missed, ...falseAlarms])];
}
