/** What a system gives to the diagnosis of a run. Everything here is made from a history alone. */
import type {History} from '../history/history.js';
import type {Case} from './case.js';
import type {Clue, Finding} from './clue.js';

export type Diagnoser = {
  /** What the programs asked of it; null: the record does not have that. */
  clues(history: History): readonly Clue[] | null;
  /** What a program did that is not the shop's way, though the run may prove nothing. */
  habits(one: Case): readonly Finding[];
  /** Reasons that only this system can tell, of a run that proves something. */
  reasons(one: Case): readonly Finding[];
};

/** By the ids of the systems. */
export type Diagnosers = Readonly<Record<string, Diagnoser>>;
