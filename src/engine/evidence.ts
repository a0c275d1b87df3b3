/** What the pure half of a system gives to whoever judges a run. Everything here is made from a history alone. */
import type {Fact, Facts, History} from './history/history.js';

/** One row a fault. */
export type FaultSpec = {
  /** It takes something away: service is measured from the last of these. */
  readonly harmful: boolean;
  /** The node's process is gone. */
  readonly kills: boolean;
  /** The rest of the system hears nothing of the node any more, and is not told why. */
  readonly silences: boolean;
};

/** An order at a place in a holding; the place is in the system's own terms, the same for the same record. */
export type Copy = {
  readonly place: string;
  /** null: a record that is no order. */
  readonly id: string | null;
  readonly facts?: Facts | undefined;
};

/**
 * What a system saw of the orders. `entry` is the index of the history entry that it was seen in.
 * - `taken-in`: a node of it had these orders: they were in the store, whatever has become of them;
 * - `unseen`: part of what the node had could not be looked at;
 * - `told`: the program was told that the orders are there;
 * - `read`: a reader of our own found these in a holding; `undone`: they lie there, and no reader gets them;
 * - `settled`: whoever reads the holding will not get what is at these places again.
 */
export type Sighting = {readonly entry: number} & (
  | {readonly kind: 'taken-in'; readonly node: string; readonly copies: readonly Copy[]}
  | {
      readonly kind: 'unseen';
      readonly node: string;
      readonly why: 'deleted' | 'unreadable';
    }
  | {readonly kind: 'told'; readonly copies: readonly Copy[]}
  | {
      readonly kind: 'read';
      readonly holding: string;
      readonly copies: readonly Copy[];
      readonly undone: readonly Copy[];
    }
  | {
      readonly kind: 'settled';
      readonly holding: string;
      readonly places: readonly string[];
    }
);

/** A wait for a timer of the system itself: `ms` is its nominal length, `until` when the run went on. */
export type Wait = {readonly from: number; readonly ms: number; readonly until: number};

/** A reason for which a run proves nothing: a code, and what its sentence needs. */
export type Doubt = {
  readonly code: string;
  /** Whose own code it is; left out: the engine's. */
  readonly system?: string | undefined;
  readonly facts: Facts;
};

/** The pure half of a system. */
export type Evidence = {
  readonly id: string;
  readonly faults: Readonly<Record<string, FaultSpec>>;
  sightings(history: History): readonly Sighting[];
  /** What of its own makes a run prove nothing. */
  doubts(history: History): readonly Doubt[];
  waits(history: History): readonly Wait[];
};

/** The systems that a history may speak of, by id. */
export type Evidences = Readonly<Record<string, Evidence>>;

/** The id of a node, as histories have it: `shop/1` is number 1 of the system `shop`. */
export const nodeId = (system: string, number: number): string => `${system}/${number}`;

export const numberOfNode = (node: string): number =>
  Number(node.slice(node.indexOf('/') + 1));

/** The evidence of a system. Throws when there is none: a history that is read back was checked before. */
export function evidenceOf<E>(evidences: Readonly<Record<string, E>>, system: string): E {
  const found = evidences[system];
  if (found === undefined) throw new Error(`nobody knows the system ${system}`);
  return found;
}

/** A fact that must be a text, a number or a list; what a damaged or older record lacks is empty. */
export const textOf = (fact: Fact | undefined): string =>
  typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';
export const numberOf = (fact: Fact | undefined): number =>
  typeof fact === 'number' ? fact : 0;
export const textsOf = (fact: Fact | undefined): readonly string[] =>
  typeof fact === 'object' && fact !== null ? fact.map(String) : [];
