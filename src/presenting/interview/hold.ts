/** What it takes to hold an interview, wherever it is held. */
import type {Course} from '../../course/course.js';
import {chosenOpenings, type Wish} from '../../course/interview/begin.js';
import {type Focus, focuses} from '../../course/interview/opening.js';
import type {InterviewRecord} from '../../course/interview/record.js';
import type {Fact} from '../../course/progress/event.js';
import type {Progress} from '../../course/progress/progress.js';
import type {Random} from '../../course/shuffle.js';
import {TrainerError} from '../../errors.js';
import {words} from '../words/words.js';

type Known = {readonly course: Course; readonly progress: Progress};

/** What an interview can be about: there is something to ask. */
export function focusesOf({interview}: Course): readonly Focus[] {
  return focuses.filter((focus) =>
    interview.openings.some((one) => one.focus.includes(focus)),
  );
}

/** Throws `usage` where there is nothing to ask. */
export function openingsFor(
  {course, progress}: Known,
  wish: Wish,
  random: Random,
): readonly string[] {
  const before = progress.interviews;
  const chosen = chosenOpenings(course.interview.openings, wish, {before, random});
  if (chosen.length > 0) return chosen;
  throw TrainerError.saying('usage', words.cli.interview.nothingToAsk);
}

/** A new interview as the journal keeps it. Throws `usage` where there is nothing to ask. */
export function begunFact(
  known: Known,
  wish: Wish,
  {id, random}: {readonly id: string; readonly random: Random},
): Fact {
  const openings = openingsFor(known, wish, random);
  return {type: 'interview-begun', interview: id, ...wish, openings};
}

/** An interview as it stands. */
export function recordOf({interviews}: Progress, id: string): InterviewRecord {
  const found = interviews.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the interview ${id} is not in the journal`);
  return found;
}
