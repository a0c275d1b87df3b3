/** Tables as evidence, a kind of scene: rows of the shop over time, whatever system they lie in. */
import type {HoldingKind} from '../plan/holding.js';
import {foldRows} from './events.js';
import type {Scene} from '../system-view.js';

export type Row = {
  /** The same for the same row: the order, and which of its rows. */
  readonly row: string;
  /** The order that it is about; null: it names none. */
  readonly id: string | null;
  /** It is done with: whoever takes rows from here takes this one no more. */
  readonly done?: true | undefined;
  /** Whoever goes through the rows by position is beyond it. */
  readonly passed?: true | undefined;
  /** Some of its columns. */
  readonly columns: Readonly<Record<string, Value>>;
};

export type Value = string | number | boolean | null;

/** What was new in a table, `at` milliseconds after the run began: rows that came or changed, and rows that went. */
export type TableChange = {
  readonly at: number;
  readonly rows: readonly Row[];
  readonly gone: readonly string[];
};

export type TableSeen = {
  /** Whose it is. */
  readonly system: string;
  readonly table: string;
  readonly holding: string;
  readonly holds: HoldingKind;
  readonly changes: readonly TableChange[];
};

export type TablesScene = Scene & {
  readonly kind: 'tables';
  readonly tables: readonly TableSeen[];
};

/** The rows of a table at a moment, in the order in which they came. */
export const rowsAt = ({changes}: TableSeen, at: number): readonly Row[] => [
  ...foldRows(changes.filter((change) => change.at <= at)).values(),
];

/** The tables of all systems of a run that have any. */
export const tablesIn = ({
  scenes,
}: {
  readonly scenes: readonly Scene[];
}): readonly TableSeen[] => scenes.filter(hasTables).flatMap(({tables}) => tables);

const hasTables = (scene: Scene): scene is TablesScene => scene.kind === 'tables';
