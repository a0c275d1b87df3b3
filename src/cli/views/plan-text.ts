import type {Services} from '../../app/services/open-services.js';
import {commandLine} from '../../presenting/command-line.js';
import {words} from '../../presenting/words/words.js';
import {entriesOf} from '../../course/map.js';
import {minutesADay, planOf} from '../../course/memory/interview.js';
import type {Plan} from '../../course/memory/plan.js';
import {dateOfDay} from '../../course/progress/calendar.js';

type Known = Pick<Services, 'map' | 'progress'>;

/** The plan up to the interview, in sentences and a line for each day. */
export function planText(services: Known): string {
  const {map} = services;
  const progress = services.progress.current();
  const plan = planOf(progress, map);
  if (plan === null) {
    const {interview} = progress;
    return interview === null
      ? `${words.plan.noDate}\n${words.plain.review.setDate(commandLine('progress', 'interview', '<date>'))}`
      : words.plan.over(words.review.date(interview.date));
  }
  const {leftOut, minutesNeeded, recall} = plan;
  const titles = titlesOf(map);
  return [
    words.plan.until(words.review.date(dateOfDay(plan.interview)), minutesADay(progress)),
    leftOut.length === 0
      ? words.plan.allFits
      : words.plan.leftOut(leftOut.length, minutesNeeded),
    ...(recall === null ? [] : [words.plan.recall(recall.planned, recall.without)]),
    ...plan.days.map((day, index) => dayLine(day, index, titles)),
  ].join('\n');
}

function dayLine(
  {day, learn, reviews, minutes}: Plan['days'][number],
  index: number,
  titles: (key: string) => string,
): string {
  const date = index === 0 ? words.review.when(0) : words.review.date(dateOfDay(day));
  const parts = [
    ...(reviews === 0 ? [] : [words.plan.dayReviews(reviews)]),
    ...learn.map((key) => words.plan.learn(titles(key))),
  ];
  const what = parts.length === 0 ? words.plan.free : parts.join(', ');
  return `${date}: ${words.plan.dayMinutes(minutes)}, ${what}`;
}

const titlesOf =
  (map: Services['map']) =>
  (key: string): string =>
    entriesOf(map).find((entry) => entry.key === key)?.title ?? key;

/** The same as data; null without a date, or when it is over. */
export function planData({map, progress}: Known): unknown {
  const plan = planOf(progress.current(), map);
  if (plan === null) return null;
  return {
    ...plan,
    interview: dateOfDay(plan.interview),
    days: plan.days.map(({day, ...rest}) => ({date: dateOfDay(day), ...rest})),
  };
}
