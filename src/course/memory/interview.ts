/** The day of the interview: what may be one, and the plan up to it. */
import {type CourseMap, entriesOf} from '../map.js';
import {dayOfDate, farthestInterview} from '../progress/calendar.js';
import type {Progress} from '../progress/progress.js';
import {minutesSetting, mostMinutes} from './minutes.js';
import {type Plan, planUntil} from './plan.js';

/** Why a date cannot be that of the interview; null: it can. */
export type DateProblem = 'no-date' | 'past' | 'too-far';

/** `date` as typed; today's number is that of the calendar. */
export function dateProblem(date: string, today: number): DateProblem | null {
  const day = dayOfDate(date);
  if (day === null) return 'no-date';
  if (day < today) return 'past';
  return day > today + farthestInterview ? 'too-far' : null;
}

const usualMinutes = 30;

/** How long the learner wants to learn each day. */
export function minutesADay({settings}: Progress): number {
  const wished = settings.get(minutesSetting);
  return typeof wished === 'number' && wished > 0 && wished <= mostMinutes
    ? wished
    : usualMinutes;
}

const plans = new WeakMap<Progress, Plan | null>();

/** The plan up to the interview; null when there is none, or when it is over. Progress is made anew at each change, so one plan for each is enough. */
export function planOf(progress: Progress, map: CourseMap): Plan | null {
  const known = plans.get(progress);
  if (known !== undefined) return known;
  const interview = progress.interview && dayOfDate(progress.interview.date);
  const over = interview === null || (progress.interview?.inDays ?? -1) < 0;
  const plan = over
    ? null
    : planUntil(progress, entriesOf(map), {
        interview,
        minutesADay: minutesADay(progress),
      });
  plans.set(progress, plan);
  return plan;
}
