import type {Services} from '../../app/services/open-services.js';
import {commandLine} from '../../presenting/command-line.js';
import {words} from '../../presenting/words/words.js';
import {planOf} from '../../course/plan/plan-of.js';
import type {Plan} from '../../course/plan/plan.js';
import {dateOfDay} from '../../course/progress/calendar.js';
import {
  leftOutSentences,
  planBegins,
  planEnds,
  taskText,
} from '../../presenting/review/plan-words.js';

type Known = Pick<Services, 'map' | 'course' | 'progress'>;

/** The plan up to the interview, in sentences and a line for each day. */
export function planText(services: Known): string {
  const {map, course} = services;
  const progress = services.progress.current();
  const plan = planOf(progress, services);
  if (plan === null) {
    const {interview} = progress;
    return interview === null
      ? `${words.plan.noDate}\n${words.plain.review.setDate(commandLine('progress', 'interview', '<date>'))}`
      : words.plan.over(words.review.date(interview.date));
  }
  const known = {map, course, progress};
  return [
    ...planBegins(plan, known),
    ...plan.days.map((day, index) => dayLine(day, index, map)),
    ...planEnds(plan, known),
    ...leftOutSentences(plan, map),
  ].join('\n');
}

function dayLine(
  {day, learn, reviews, minutes}: Plan['days'][number],
  index: number,
  map: Services['map'],
): string {
  const date = index === 0 ? words.review.when(0) : words.review.date(dateOfDay(day));
  const parts = [
    ...(reviews === 0 ? [] : [words.plan.dayReviews(reviews)]),
    ...learn.map((task) => {
      const text = taskText(task, map, words.plan.quoted);
      return task.do === 'learn' ? words.plan.learn(text) : text;
    }),
  ];
  const what = parts.length === 0 ? words.plan.free : parts.join(', ');
  return `${date}: ${words.plan.dayMinutes(minutes)}, ${what}`;
}

/** The same as data; null without a date, or when it is over. */
export function planData(services: Known): unknown {
  const plan = planOf(services.progress.current(), services);
  if (plan === null) return null;
  return {
    ...plan,
    interview: dateOfDay(plan.interview),
    days: plan.days.map(({day, ...rest}) => ({date: dateOfDay(day), ...rest})),
  };
}
