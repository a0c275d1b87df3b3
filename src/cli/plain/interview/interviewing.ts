import type {Opening} from '../../../course/interview/opening.js';
import type {InterviewRecord} from '../../../course/interview/record.js';
import type {Highlighter} from '../../../course/interview/terms.js';
import type {DraftServices} from '../../../presenting/interview/drafts.js';
import type {Session} from '../session.js';

/** What an interview in sentences needs. */
export type Interviewing = {
  /** As it stands, with all that was said so far. */
  readonly record: () => InterviewRecord;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly highlight: Highlighter;
  readonly drafts: DraftServices;
  /** Opens the learner's editor on a file. */
  readonly edit: (file: string) => Promise<void>;
  readonly session: Session;
};
