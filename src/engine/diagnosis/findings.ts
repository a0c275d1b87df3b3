/** Puts what is known of single orders together. */
import type {Facts} from '../history/history.js';
import type {Finding} from './clue.js';

/** What is known of one order. */
export type Single = {
  readonly id: string;
  readonly code: string;
  readonly system?: string;
  readonly facts?: Facts;
  readonly entry?: number | null;
};

/** One finding a code, and for what its facts say differently; it shows the first entry. */
export function together(singles: readonly Single[]): readonly Finding[] {
  const found = new Map<string, {first: Single; ids: string[]; entries: number[]}>();
  for (const single of singles) {
    const key = JSON.stringify([single.code, single.facts ?? {}]);
    const known = found.get(key) ?? {first: single, ids: [], entries: []};
    known.ids.push(single.id);
    if (typeof single.entry === 'number') known.entries.push(single.entry);
    found.set(key, known);
  }
  return [...found.values()].map(({first: {code, system, facts = {}}, ids, entries}) => ({
    code,
    ...(system === undefined ? {} : {system}),
    ids,
    facts,
    entry: entries.length === 0 ? null : Math.min(...entries),
  }));
}

/**
 * Who awaits no send says yes to some orders while they are on their way, and to others while the client still
 * holds them back: that is one mistake, and that no reply had come is true of all.
 */
export function asOneHaste(findings: readonly Finding[]): readonly Finding[] {
  const hasty = findings.filter(({code}) => code.startsWith('yes-before-'));
  const [first] = hasty.filter(({code}) => code === 'yes-before-reply');
  if (!first) return findings;
  const ids = hasty.flatMap(({ids: some}) => some).sort();
  return [...findings.filter((one) => !hasty.includes(one)), {...first, ids}];
}
