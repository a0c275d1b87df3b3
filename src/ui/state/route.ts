import type {CodeLanguage} from '../../engine/plan/define.js';
import type {Wish} from '../../course/interview/begin.js';
import type {ItemName} from '../../course/memory/memory.js';

/** Where the learner can go. `left`: the questions that are not answered right yet. */
export type Route =
  | {readonly at: 'station'; readonly station: string}
  /** `section`: the heading to begin at; null: its beginning; left out: where the learner was. */
  | {readonly at: 'lesson'; readonly station: string; readonly section?: string | null}
  | {readonly at: 'story'; readonly station: string; readonly story: string}
  | {
      readonly at: 'quiz';
      readonly station: string;
      readonly questions: 'left' | 'all' | readonly string[];
    }
  /** What is due today, or what is named. */
  | {readonly at: 'review'; readonly items: 'due' | readonly ItemName[]}
  | {readonly at: 'plan'}
  | {readonly at: 'card'; readonly station: string}
  | {readonly at: 'lab'; readonly lab: string; readonly code?: CodeLanguage}
  | {readonly at: 'search'}
  | {readonly at: 'price'}
  /** What can be practised for the interview. */
  | {readonly at: 'practice'; readonly wish?: Partial<Wish>}
  /** A new interview, or the one that is not at its end, or what is known of an old one. */
  | {readonly at: 'interview'; readonly wish: Wish}
  | {readonly at: 'interview'; readonly id: string};
