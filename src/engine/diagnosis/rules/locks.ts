/** Whoever held the lock for an order stood still, lost it meanwhile, and did the work all the same. */
import {foldRows, tableEventsOf} from '../../tables/events.js';
import type {Case} from '../case.js';
import type {Finding} from '../clue.js';
import {type Single, together} from '../findings.js';

/** When a program stood still: indexes of entries. */
type Standstill = {readonly program: string; readonly from: number; readonly to: number};

/** A lock, and when it was no longer its holder's. */
type Loss = {readonly lock: string; readonly entry: number};

export function whyLockRanOut(one: Case): readonly Finding[] {
  const ids = one.broken('each-once');
  const pauses = ids.length === 0 ? [] : standstillsIn(one);
  return together(
    pauses.flatMap((pause) =>
      ids.flatMap((id): readonly Single[] => {
        const loss = lossOf(id, pause, one);
        if (!loss) return [];
        const facts = {lock: loss.lock, program: pause.program};
        return [{id, code: 'lock-ran-out', facts, entry: loss.entry}];
      }),
    ),
  );
}

const standstillsIn = ({history}: Case): readonly Standstill[] =>
  history.flatMap((entry, from) => {
    if (entry.type !== 'paused') return [];
    const {program} = entry;
    const to = history.findIndex(
      (later, index) =>
        index > from && later.type === 'resumed' && later.program === program,
    );
    return to < 0 ? [] : [{program, from, to}];
  });

/** The lock that named the order when the program stood still, and was gone or had another holder when it went on. */
function lossOf(id: string, {from, to}: Standstill, one: Case): Loss | null {
  for (const {name, system, holds} of one.run.began.holdings) {
    if (holds !== 'state') continue;
    const changes = tableEventsOf(system, one.history, 'changed').filter(
      ({event}) => event.holding === name,
    );
    const rowsAt = (moment: number) =>
      foldRows(changes.filter(({entry}) => entry < moment).map(({event}) => event));
    const later = rowsAt(to);
    const lock = [...rowsAt(from).values()].find(
      ({row, id: of, columns}) =>
        of === id &&
        columns['holder'] !== undefined &&
        later.get(row)?.columns['holder'] !== columns['holder'],
    )?.row;
    const change = changes.find(
      ({entry, event: {rows, gone}}) =>
        entry > from && [...gone, ...rows.map(({row}) => row)].includes(lock ?? ''),
    );
    if (lock !== undefined) return {lock, entry: change?.entry ?? to};
  }
  return null;
}
