import type {DateProblem} from '../../../course/memory/interview.js';
import type {Advice} from '../../../errors.js';
import {chanceEn} from './percent.js';

const things = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const dateProblems: Readonly<Record<DateProblem, (typed: string) => Advice>> = {
  'no-date': (typed) => ({
    message: `"${typed}" is no date.`,
    hint: 'Give year, month and day, like 2026-12-10.',
  }),
  past: (typed) => ({message: `${typed} is past.`, hint: 'Give a day from today on.'}),
  'too-far': (typed) => ({
    message: `${typed} is more than a year away.`,
    hint: 'Set it when it is nearer.',
  }),
};

/** What the plan, the forecast and the retention say, in English. */
export const planEn = {
  pages: {plan: 'plan', forecast: 'what will be due', retention: 'what you remembered'},
  pageOf: (page: number, of: number) => `${page} of ${of}`,
  dueNow: (items: number, minutes: number) =>
    `${things(items, 'question')} due today, about ${things(Math.max(1, Math.round(minutes)), 'minute')}.`,
  noDate:
    'No interview date is set. With one there is a plan: what to learn and what to repeat each day, so that you know most on that day.',
  over: (date: string) =>
    `The interview on ${date} is over. What you have learned goes on being asked. Set a new date when there is another one.`,
  until: (date: string, minutes: number) =>
    `Interview on ${date}, ${things(minutes, 'minute')} a day.`,
  allFits: 'Everything new fits in.',
  leftOut: (items: number, needed: number) =>
    `${things(items, 'new thing')} ${items === 1 ? 'does' : 'do'} not fit in: it would take ${things(needed, 'minute')} a day.`,
  recall: (planned: number, without: number) =>
    `Of what you have answered so far you will remember ${chanceEn(planned)} on that day; without repeating, ${chanceEn(without)}.`,
  dayMinutes: (minutes: number) => `${minutes} min`,
  learn: (title: string) => `learn “${title}”`,
  free: 'nothing to do',
  dayReviews: (items: number) => `repeat ${items}`,
  whichDate: 'On which day is the interview?',
  dateHelp: 'Year, month and day, like 2026-12-10. Nothing typed: no date.',
  dateProblems,
  forecast: 'How many questions and cards come again, day by day',
  retention: 'Of what was asked again, how much you remembered',
  noRetention:
    'Nothing has been asked again yet. From the second time on it is measured here, against what was expected.',
  weekOf: (date: string) => `from ${date}`,
  nothingAsked: '– nothing asked again',
  expected: (share: string) => `expected ${share}`,
  of: (asked: number) => `of ${asked}`,
  retentionLegend: '| is where the schedule expected it to end.',
} as const;
