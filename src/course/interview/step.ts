/** Where an interview stands: it follows from what was said so far, so that it can be left and gone on with at any time. */
import {probesOf} from './length.js';
import type {Opening, Probe} from './opening.js';
import type {InterviewRecord, ProbeResult, Round} from './record.js';

export type InterviewStep =
  | {readonly at: 'clarify' | 'answer' | 'rubric'; readonly opening: Opening}
  | {
      readonly at: 'probe';
      readonly opening: Opening;
      readonly probe: Probe;
      /** From 1, in this round. */
      readonly number: number;
    }
  | {readonly at: 'report'};

/**
 * The rubrics come after the last probe of all openings: what a good answer has is seen only when nothing
 * more is asked. An opening that is not among `openings` any more is passed over.
 */
export function stepOf(
  record: Pick<InterviewRecord, 'rounds' | 'minutes'>,
  openings: ReadonlyMap<string, Opening>,
): InterviewStep {
  const rounds = record.rounds.flatMap((round) => {
    const opening = openings.get(round.opening);
    return opening === undefined ? [] : [{round, opening}];
  });
  for (const {round, opening} of rounds) {
    if (round.clarified === null) return {at: 'clarify', opening};
    if (round.answered === null) return {at: 'answer', opening};
    const {path, next} = wayThrough(round, opening);
    if (next !== null && path.length < probesOf[record.minutes])
      return {at: 'probe', opening, probe: next, number: path.length + 1};
  }
  const open = rounds.find(({round}) => round.claimed === null);
  return open === undefined ? {at: 'report'} : {at: 'rubric', opening: open.opening};
}

/** The probes that were answered, one after the other, and the one that follows; null: none. */
export function wayThrough(
  {probes}: Pick<Round, 'probes'>,
  opening: Pick<Opening, 'probes' | 'graph'>,
): {readonly path: readonly ProbeResult[]; readonly next: Probe | null} {
  const path: ProbeResult[] = [];
  let id = opening.probes[0] ?? null;
  while (id !== null) {
    const probe = opening.graph.get(id);
    const result = probes.find((one) => one.probe === id);
    if (probe === undefined || result === undefined || path.includes(result))
      return {path, next: probe ?? null};
    path.push(result);
    id = result.result === 'right' ? probe.next.right : probe.next.wrong;
  }
  return {path, next: null};
}
