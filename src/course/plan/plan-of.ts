/** The day of the interview: what may be one, and the plan up to it. */
import type {Course} from '../course.js';
import type {CourseMap} from '../map.js';
import {dayOfDate, farthestInterview} from '../progress/calendar.js';
import type {Progress} from '../progress/progress.js';
import {type Plan, planUntil} from './plan.js';
import {chosenPath, minutesADay} from './settings.js';

/** Why a date cannot be that of the interview; null: it can. */
export type DateProblem = 'no-date' | 'past' | 'too-far';

/** `date` as typed; today's number is that of the calendar. */
export function dateProblem(date: string, today: number): DateProblem | null {
  const day = dayOfDate(date);
  if (day === null) return 'no-date';
  if (day < today) return 'past';
  return day > today + farthestInterview ? 'too-far' : null;
}

const plans = new WeakMap<Progress, Plan | null>();

type Known = {readonly map: CourseMap; readonly course: Pick<Course, 'extras'>};

/** The plan up to the interview; null when there is none, or when it is over. Progress is made anew at each change, so one plan for each is enough. */
export function planOf(progress: Progress, {map, course}: Known): Plan | null {
  const known = plans.get(progress);
  if (known !== undefined) return known;
  const interview = progress.interview && dayOfDate(progress.interview.date);
  const over = interview === null || (progress.interview?.inDays ?? -1) < 0;
  const plan = over
    ? null
    : planUntil(
        progress,
        {map, extras: course.extras},
        {interview, minutesADay: minutesADay(progress), path: chosenPath(progress)},
      );
  plans.set(progress, plan);
  return plan;
}
