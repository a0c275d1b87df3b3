/**
 * An entry of a saved run as it stands in the file, schema 1. These types are the file's and not the
 * product's: what the product calls things may change, and what was recorded may not.
 */
export type Placed = {
  readonly offset: number;
  readonly id: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Entry = {
  readonly at: number;
  readonly type: string;
  readonly schema?: number;
  readonly lab?: string;
  readonly fix?: string | null;
  readonly promise?: Readonly<Record<string, string>>;
  readonly inServiceWithin?: number;
  readonly also?: readonly {readonly name: string; readonly holds: string}[];
  readonly subject?: string;
  readonly how?: string;
  readonly message?: string;
  readonly premise?: string;
  readonly text?: string;
  readonly met?: boolean;
  readonly ids?: readonly string[];
  readonly id?: string;
  readonly probe?: boolean;
  readonly answer?: string;
  readonly why?: string | null;
  readonly to?: string | number;
  readonly from?: number;
  readonly broker?: number;
  readonly topic?: string;
  readonly partition?: number;
  readonly offset?: number;
  readonly records?: readonly Placed[];
  readonly undone?: readonly Placed[];
  readonly end?: number | null;
  readonly complete?: boolean;
  readonly detail?: string;
  readonly tookMs?: number | null;
  readonly forMs?: number;
  readonly durationMs?: number;
  readonly lost?: readonly string[];
  readonly repeated?: readonly string[];
  readonly missing?: readonly string[];
  readonly duplicated?: readonly string[];
};

/** A whole run, or what is left of it. */
export type Run = readonly Entry[];

/** A way to spoil the record of a run. One that does not apply gives back what it was given. */
export type Spoil = (run: Run) => Run;

export const ofType =
  (...types: readonly string[]) =>
  ({type}: Entry): boolean =>
    types.includes(type);

/** Each entry of this type becomes what `change` makes of it: another one, several or none. */
export const each =
  (type: string, change: (entry: Entry, index: number) => readonly Entry[]): Spoil =>
  (run) => {
    let index = -1;
    return run.flatMap((entry) => {
      if (entry.type !== type) return [entry];
      index += 1;
      return change(entry, index);
    });
  };

export const drop =
  (...types: readonly string[]): Spoil =>
  (run) =>
    run.filter(({type}) => !types.includes(type));

/** These stand before the end of the run, or at the end when it has none. */
export const beforeTheEnd =
  (...entries: readonly Entry[]): Spoil =>
  (run) => {
    const end = run.findIndex(ofType('run-ended'));
    return end === -1
      ? [...run, ...entries]
      : [...run.slice(0, end), ...entries, ...run.slice(end)];
  };

/** These stand right after the last entry of one of the types; nowhere, when there is none. */
export const afterTheLast =
  (
    types: readonly string[],
    entries: (last: Entry, run: Run) => readonly Entry[],
  ): Spoil =>
  (run) => {
    const index = run.findLastIndex(ofType(...types));
    const last = run[index];
    return last === undefined
      ? run
      : [...run.slice(0, index + 1), ...entries(last, run), ...run.slice(index + 1)];
  };

/** One after the other. */
export const all =
  (...spoilers: readonly Spoil[]): Spoil =>
  (run) =>
    spoilers.reduce((spoilt, spoil) => spoil(spoilt), run);

export const without = (id: string, ids: readonly string[] = []): readonly string[] =>
  ids.filter((one) => one !== id);

/** Keeps the records, in both lists of an entry, that `keep` agrees to. */
export function withRecords(entry: Entry, keep: (record: Placed) => boolean): Entry {
  const {records = [], undone} = entry;
  return {
    ...entry,
    records: records.filter(keep),
    ...(undone === undefined ? {} : {undone: undone.filter(keep)}),
  };
}

/** The same without one of its fields. */
export const omit = <T extends object>(value: T, field: keyof T): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field)) as T;
