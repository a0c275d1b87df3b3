/** What the runtime needs of a real server; the tests have others. */
import type {Interception} from '../../../engine/plan/step.js';
import type {RunningInterception} from '../../../engine/ports/runtime.js';
import type {Table} from '../evidence/plan.js';
import type {Row} from '../../../engine/tables/tables.js';
import type {Ended} from './links/transactions.js';

/** The rows of a table; null: there is no such table. */
export type Rows = readonly Row[] | null;

export type TablesPort = {
  /** Makes the database of the run as schema.sql says. */
  create(): Promise<void>;
  /** Throws when the server does not answer. */
  read(table: Table): Promise<Rows>;
};

export type ServerPort = {
  inflict(fault: string): Promise<void>;
  /** Undoes every fault, and waits until the server answers. */
  heal(within: number): Promise<void>;
  /** Whether nothing was done to it that keeps it from answering. */
  readonly answers: boolean;
};

export type LinksPort = {
  intercept(
    interception: Interception,
    onTaken: (nth: number, refused: boolean) => void,
  ): RunningInterception;
  /** Tells how the transactions of each program end; null: no more. */
  watch(tell: ((of: string, ended: Ended) => void) | null): void;
};

export type PostgresPorts = {
  readonly version: string;
  readonly database: string;
  readonly tables: TablesPort;
  readonly server: ServerPort;
  readonly links: LinksPort;
};
