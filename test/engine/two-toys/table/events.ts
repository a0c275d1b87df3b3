/** What the toy of tables notes, in its own terms. */
import type {Entry} from '../../../../src/engine/history/history.js';

export const table = 'table';

export type Row = {
  /** Its number in the table. */
  readonly row: number;
  /** The order that it is about. */
  readonly id: string;
  /** Marked as done: whoever takes rows from here takes this one no more. */
  readonly done: boolean;
};

/** All rows of a table, as a reader sees them. */
export type TableEvent = {
  readonly type: 'rows';
  readonly of: string;
  readonly rows: readonly Row[];
};

export const tableEventIn = (entry: Entry): TableEvent | null =>
  entry.type === 'system' && entry.system === table ? (entry.event as TableEvent) : null;
