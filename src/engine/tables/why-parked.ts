/** An order was parked because what it is shipped with was away, and not for anything of its own. */
import type {Case} from '../diagnosis/case.js';
import type {Finding} from '../diagnosis/clue.js';
import {type Single, together} from '../diagnosis/findings.js';
import type {Evidence} from '../evidence.js';

type System = Pick<Evidence, 'id' | 'faults'>;

/** Of a system in which shipping has its effects; of others it says nothing. */
export function whyParked(one: Case, system: System): readonly Finding[] {
  const {holdings} = one.run.began;
  if (!holdings.some((held) => held.holds === 'effects' && held.system === system.id))
    return [];
  const letters = holdings.filter(({holds}) => holds === 'dead-letters');
  return together(
    one.broken('none-parked').flatMap((id): readonly Single[] => {
      const handed = one.handings(id)[0]?.entry;
      const [parked] = letters.flatMap(({name}) => one.attempts(id, name));
      if (handed === undefined || !parked) return [];
      const {by: program, sent: entry} = parked;
      return wasAway(one, system, [handed, entry])
        ? [{id, code: 'parked-meanwhile', facts: {program}, entry}]
        : [];
    }),
  );
}

/** Whether it was away at some moment between these two entries. */
function wasAway(
  {history}: Case,
  {id, faults}: System,
  [from, to]: readonly [number, number],
): boolean {
  let away = false;
  for (const [index, entry] of history.slice(0, to).entries()) {
    if (entry.type === 'fault' && entry.system === id)
      away = faults[entry.fault]?.harmful === true;
    if (away && index >= from) return true;
  }
  return false;
}
