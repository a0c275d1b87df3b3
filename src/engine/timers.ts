/**
 * How long a run had to wait for timers, however fast the machine is: what is above it is ours. A stretch
 * that two waits share counts once.
 */
import type {Evidences, Wait} from './evidence.js';
import type {History} from './history/history.js';
import type {Step} from './plan/step.js';

/**
 * The sum of the timers that this run had to sit out, in milliseconds: those of its systems, its
 * `time-passes` steps as the plan has them, and the lab's `inServiceWithin` when the probe was not answered.
 */
export function timersMs(
  history: History,
  plan: readonly Step[],
  evidences: Evidences,
): number {
  const closed: number[] = [];
  const waits: Wait[] = Object.values(evidences).flatMap((one) => one.waits(history));
  let within = 0;
  for (const entry of history) {
    if (entry.type === 'run-began') within = entry.inServiceWithin;
    if (entry.type === 'phase' && entry.phase === 'closed') closed.push(entry.at);
    // One that came to be answered took as long as what it waited for, which is counted already.
    if (entry.type === 'probe' && entry.tookMs === null)
      waits.push({from: entry.at - within, ms: within, until: entry.at});
  }
  return covered([...waits, ...closings(plan, closed)]);
}

/** A phase is told once: steps that follow each other without another phase are laid end to end. */
function closings(plan: readonly Step[], closedAt: readonly number[]): readonly Wait[] {
  let from = closedAt[0];
  if (from === undefined) return [];
  const waits: Wait[] = [];
  for (const step of plan) {
    if (step.do !== 'time-passes') continue;
    from = Math.max(from, closedAt[waits.length] ?? from);
    waits.push({from, ms: step.ms, until: from + step.ms});
    from += step.ms;
  }
  return waits;
}

/** A wait that begins when the one before it was over counts whole, though a timer may end early. */
function covered(waits: readonly Wait[]): number {
  let total = 0;
  let over = -Infinity;
  let end = -Infinity;
  for (const {from, ms, until} of [...waits].sort((a, b) => a.from - b.from)) {
    const begin = from >= over ? from : Math.max(from, end);
    total += Math.max(0, from + ms - begin);
    over = Math.max(over, until);
    end = Math.max(end, from + ms);
  }
  return total;
}
