/** PostgreSQL's own words for the plan of a lab. */
import type {HoldingKind, LabHolding} from '../../../engine/plan/holding.js';
import type {Interception, Step} from '../../../engine/plan/step.js';
import {postgres} from './postgres-events.js';

/** There is one server. */
export const roles = ['server'] as const;

/**
 * What a program asks a database for. `commit`: whatever makes what it wrote last, be it COMMIT or a
 * statement that writes outside of a transaction.
 */
export const requestNames = ['begin', 'commit', 'rollback', 'statement'] as const;
export type RequestName = (typeof requestNames)[number];

/** The table with the position, if there is one, and per column of the rows the one that they are held against. */
type Position = {readonly table: string; readonly upTo: Readonly<Record<string, string>>};

/** How a holding is found in the database. */
export type Table = {
  readonly table: string;
  /** The column that says, when it is neither null nor false, that a row is done with. */
  readonly doneBy?: string;
  /** Where it is written how far somebody has come who goes through the rows; left out: nobody does. */
  readonly passedBy?: Position;
  /** Columns to show beside the order; left out: none. */
  readonly shows?: readonly string[];
  /** The shop may do without it: then it holds nothing. */
  readonly optional?: boolean;
};

/** A table of the lab. Which order a row is about is seen from what is in it. */
export const table = (name: string, holds: HoldingKind, spec: Table): LabHolding => ({
  name,
  holds,
  system: postgres,
  spec,
});

/** Times are milliseconds. */
export type PostgresStep =
  /** Wait until whoever takes rows from this table is done with all of them; if it is not, the run proves nothing. */
  {readonly do: 'nothing-waits'; readonly holding: string; readonly within: number};

/** Wait until all that this table has is taken. */
export function nothingWaits(holding: string): Step {
  const step: PostgresStep = {do: 'nothing-waits', holding, within: 20_000};
  return {do: 'system', system: postgres, step, ofTheFault: false};
}

/** Begin to take hold of a program's requests to the database, or of the replies to them. */
export const takeHoldOf = (
  interception: Omit<Interception, 'system' | 'request'> & {
    readonly request: RequestName;
  },
): Step => ({do: 'intercept', system: postgres, ...interception});
