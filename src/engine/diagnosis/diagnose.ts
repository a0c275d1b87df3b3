/** Why a run came as it did, derived from its record alone and never from the lab. */
import {type Case, openCase} from './case.js';
import type {Finding} from './clue.js';
import type {Diagnosers} from './diagnoser.js';
import {asOneHaste} from './findings.js';
import {whyLockRanOut} from './rules/locks.js';
import {whyLost} from './rules/lost.js';
import {whyOverlooked, whyStalled, whyTorn, whyUntrue} from './rules/others.js';
import {whyRepeated} from './rules/repeats.js';

/**
 * The reasons, the most orders first; empty where the record does not have any, or is older than the clues.
 * A run that proves nothing gives no reason for a loss: only what a program did that is not the shop's way.
 */
export function diagnose(
  judgement: Pick<Case, 'history' | 'run' | 'ledger' | 'verdict'>,
  diagnosers: Diagnosers,
): readonly Finding[] {
  const involved = Object.values(diagnosers);
  const clues = involved.map((system) => system.clues(judgement.history));
  if (!clues.some((some) => some !== null)) return [];
  const one = openCase({
    ...judgement,
    clues: clues.flatMap((some) => some ?? []).sort((a, b) => a.entry - b.entry),
  });
  const habits = involved.flatMap((system) => system.habits(one));
  if (!one.isProven) return habits;
  const own = [
    ...habits,
    ...involved.flatMap((system) => system.reasons(one)),
    ...whyLockRanOut(one),
  ];
  const explained = new Set(own.flatMap(({ids}) => ids));
  return asOneHaste([
    ...own,
    ...whyLost(one, explained),
    ...whyRepeated(one, explained),
    ...whyUntrue(one, explained),
    ...whyTorn(one, explained),
    ...whyStalled(one),
    ...whyOverlooked(one),
  ]).toSorted((a, b) => b.ids.length - a.ids.length);
}
