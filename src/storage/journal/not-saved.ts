import type {ProgressEvent} from '../../course/progress/event.js';
import {TrainerError} from '../../errors.js';
import {errnoOf, reasonOf} from './errno.js';

/** What the learner calls each event: one, and more. */
const words: Readonly<Record<ProgressEvent['type'], readonly [string, string]>> = {
  'lesson-read': ['read lesson', 'read lessons'],
  'lesson-place': ['bookmark', 'bookmarks'],
  'question-answered': ['answer', 'answers'],
  'found-easy': ['easy answer', 'easy answers'],
  'quiz-finished': ['quiz result', 'quiz results'],
  predicted: ['prediction', 'predictions'],
  'lab-ran': ['lab run', 'lab runs'],
  'hint-taken': ['hint', 'hints'],
  'solution-shown': ['shown solution', 'shown solutions'],
  'card-rated': ['rated card', 'rated cards'],
  'price-measured': ['price measurement', 'price measurements'],
  'interview-date': ['interview date', 'interview dates'],
  setting: ['setting', 'settings'],
  reset: ['reset', 'resets'],
  foreign: ['imported event', 'imported events'],
};

/** The error for events that did not reach the disk. An error that is not the system's is our bug and comes back as it is. */
export function notSaved(
  events: readonly ProgressEvent[],
  folder: string,
  cause: unknown,
): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  return new TrainerError(
    'environment',
    `Progress (${summary(events)}) is not saved in ${folder}: ${reasonOf(errno)}.`,
    {
      hint: 'What was saved before is safe. Mend the disk while this stays open: the next step saves this too.',
      cause,
    },
  );
}

function summary(events: readonly ProgressEvent[]): string {
  const counts = new Map<ProgressEvent['type'], number>();
  for (const {type} of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => `${count} ${words[type][count === 1 ? 0 : 1]}`)
    .join(', ');
}
