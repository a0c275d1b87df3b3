import type {Path} from '../../../course/course.js';
import type {Length} from '../../../course/interview/length.js';
import type {DateProblem} from '../../../course/plan/plan-of.js';
import type {Part} from '../../../course/plan/units.js';
import {capital, listed} from '../../../grammar/en.js';
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

const pathNames: Readonly<Record<Path, string>> = {
  ...{evening: 'evening', week: 'week', month: 'month'},
};

const partNames: Readonly<Record<Part, string>> = {
  ...{lesson: 'lesson', quiz: 'quiz', lab: 'lab', card: 'card'},
};

type Covered = {
  readonly inDays: number;
  readonly stations: number;
  readonly of: number;
  readonly path: Path;
};

/** How many are named of what one can defend, and of what one cannot. */
const mostCan = 8;
const mostCannot = 4;

/** The first of them, and how many more. */
function named(all: readonly string[], most: number): string {
  if (all.length <= most) return listed(all);
  return listed([...all.slice(0, most), `${all.length - most} more`]);
}

/** How many are named of what is left out. */
const mostLeftOut = 12;

function inALine(tasks: readonly string[]): string {
  const more = tasks.length - mostLeftOut;
  const shown = more < 2 ? tasks : [...tasks.slice(0, mostLeftOut), `${more} more`];
  return shown.join(' · ');
}

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
  /** `inDays`: until the interview. */
  covers: ({inDays, stations, of, path}: Covered) =>
    `${inDays === 1 ? 'Tonight' : inDays === 0 ? 'Today' : `In ${inDays} days`} ${stations} of ${things(of, 'station')}, on the path “${pathNames[path]}”.`,
  defend: (can: readonly string[], cannot: readonly string[]) => {
    const yes = `You can defend ${named(can, mostCan)}`;
    if (cannot.length === 0) return `${yes}: all of it.`;
    const no = `you cannot yet defend ${named(cannot, mostCannot)}.`;
    return can.length === 0 ? capital(no) : `${yes}; ${no}`;
  },
  paths: pathNames,
  anyPath: 'the longest that fits',
  chosenPath: (path: string) => `Path: ${path}.`,
  allFits: 'Everything new fits in.',
  needed: (path: Path, minutes: number) =>
    `The whole path “${pathNames[path]}” takes ${things(minutes, 'minute')} a day.`,
  inShort: (path: Path, minutes: number) =>
    `The path “${pathNames[path]}”, without its quizzes, takes ${things(minutes, 'minute')} a day.`,
  unseen: (labs: readonly string[]) =>
    `There is no time for the ${labs.length === 1 ? 'lab' : 'labs'} ${named(labs, mostCannot)}: there you will tell what you have read, and not what you have seen.`,
  leftOut: (tasks: readonly string[]) => `Left out: ${inALine(tasks)}.`,
  leftOutParts: (parts: readonly Part[], titles: readonly string[]) =>
    `Left out, only ${listed(parts.map((part) => partNames[part]))}: ${inALine(titles)}.`,
  inParts: (title: string, parts: readonly Part[]) =>
    `${title} (${parts.map((part) => partNames[part]).join(', ')})`,
  ownCode: (lab: string) => `your own code for the lab ${lab}`,
  incident: 'an interview about an incident',
  anInterview: (length: Length) => `an interview of ${length} minutes`,
  recall: (planned: number, without: number) =>
    `Of what you have answered so far you will remember ${chanceEn(planned)} on that day; without repeating, ${chanceEn(without)}.`,
  dayMinutes: (minutes: number) => `${minutes} min`,
  learn: (task: string) => `learn ${task}`,
  quoted: (title: string) => `“${title}”`,
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
