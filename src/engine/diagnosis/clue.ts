/** What a system saw of what the programs asked of it, in neutral terms. Made from a history alone. */
import type {Facts} from '../history/history.js';

/** What a request asks to be told: nothing, that one node has it, or that all that are to have it do. */
export type Wants = 'nothing' | 'one' | 'all';

/**
 * `entry` is the index of the history entry that it was seen in; `by` is a program, `holding` is null
 * when it is none of the run's.
 * - `sent`: a request carried these orders. `writer` is what a repeat is recognised by, null: nothing is;
 *   `unread`: it could not be read, so that nobody knows which orders;
 * - `looked`: it asked who would take what is sent there;
 * - `replied`, `unanswered`: what became of it; `error` null: they are stored;
 * - `handed`: these came to a program; `settled`: it said that it is done with them, and will not get
 *   them again, unless that was refused.
 */
export type Clue = {readonly entry: number} & (
  | {
      readonly kind: 'sent';
      readonly by: string;
      readonly request: number;
      readonly holding: string | null;
      readonly ids: readonly string[];
      readonly wants: Wants;
      readonly writer: string | null;
      readonly unread: boolean;
    }
  | {readonly kind: 'looked'; readonly by: string; readonly holding: string | null}
  | {readonly kind: 'replied'; readonly request: number; readonly error: string | null}
  | {readonly kind: 'unanswered'; readonly request: number}
  | {
      readonly kind: 'handed';
      readonly by: string;
      readonly holding: string | null;
      readonly ids: readonly string[];
    }
  | {
      readonly kind: 'settled';
      readonly by: string;
      readonly holding: string | null;
      readonly ids: readonly string[];
      readonly error: string | null;
    }
);

/** Why something came as it did: a code, the orders that it is about, and what its sentence needs. */
export type Finding = {
  readonly code: string;
  /** Whose own code it is; left out: the engine's. */
  readonly system?: string | undefined;
  readonly ids: readonly string[];
  readonly facts: Facts;
  /** The entry of the history that shows it best; null: it is what is not there. */
  readonly entry: number | null;
};
