import {
  type CodeLanguage,
  type LabDefinition,
  languagesOf,
  type WhichRun,
} from '../engine/plan/define.js';
import type {Headline} from '../engine/verdict/verdict.js';
import {words} from './words/words.js';

/** `as shipped`, or what is typed to have it: `acks-all`, `control`. */
export function runName(fix: WhichRun): string {
  return fix ?? words.lab.asShipped;
}

/** `in Java`, of a lab that has a choice; null: it has none, or nobody knows the lab. */
export const inCode = (
  lab: Pick<LabDefinition, 'languages'> | null,
  code: CodeLanguage,
): string | null =>
  lab === null || languagesOf(lab).length === 1 ? null : words.lab.inCode[code];

/** The word for how a run ended; what a newer version knows stays as it is. */
export function headlineWord(headline: string): string {
  const {headlines} = words.verdict;
  return Object.hasOwn(headlines, headline) ? headlines[headline as Headline] : headline;
}
