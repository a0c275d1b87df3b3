import type {Source} from '../course/course.js';
import type {CodeLanguage} from '../engine/plan/define.js';
import type {Advice} from '../errors.js';
import type {Lab} from './lab.js';

/** What a session has to show of a lab: the same for every view. */
export type LabMaterial = {
  readonly definition: Lab;
  /** Markdown. */
  readonly brief: string;
  readonly debrief: string;
  /** Where to read on. */
  readonly sources: readonly Source[];
  /** What is shown in English because the language of the course has no text for it. */
  readonly inEnglish: readonly string[];
  /** What is missing to run it here, or null. */
  readonly problem: Advice | null;
  /** What its programs run in; it may have them in others, too. */
  readonly code: CodeLanguage;
  /** In each of its languages: the file of the learner's copy that an editor opens first. */
  readonly copies: ReadonlyMap<CodeLanguage, string>;
};

/** The file that an editor opens first, in the language that the programs run in. */
export const copyOf = ({copies, code}: LabMaterial): string => copies.get(code) ?? '';

/** The language that comes next where a lab has several; null where it has one. */
export function otherCode({copies, code}: LabMaterial): CodeLanguage | null {
  const codes = [...copies.keys()];
  const next = codes[codes.indexOf(code) + 1] ?? codes[0] ?? code;
  return next === code ? null : next;
}

/** What a fix makes different. */
export type Change = {
  /** The rows of a unified diff against the shipped files; none when nothing differs. */
  readonly files: readonly string[];
  /** Title of the fix that has the same files; null where they are its own. */
  readonly filesOf: string | null;
  /** The folder of the learner's copy, where that is what differs; null: it is a fix. */
  readonly copy: string | null;
  /** The file of the learner's copy to open for an edit: the first one that differs; null: none does. */
  readonly opens: string | null;
  /** What happens in its run only, and what happens in the lab only; none when the same happens. */
  readonly happens: readonly {readonly here: boolean; readonly text: string}[];
};
