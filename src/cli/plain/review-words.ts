import type {Due} from '../../presenting/review/due.js';
import {shortDateEn, whenEn} from '../../presenting/words/en/when.js';
import type {DateProblem} from '../../course/memory/interview.js';
import {counted} from '../../grammar/en.js';

/** What the plain review says, in English. */
export const reviewWords = {
  dateProblems: {
    'no-date': (typed) => ({
      message: `"${typed}" is no date.`,
      hint: 'Give year, month and day, like 2026-12-10, or "none".',
    }),
    past: (typed) => ({message: `${typed} is past.`, hint: 'Give a day from today on.'}),
    'too-far': (typed) => ({
      message: `${typed} is more than a year away.`,
      hint: 'Set it when it is nearer.',
    }),
  } satisfies Readonly<
    Record<
      DateProblem,
      (typed: string) => {readonly message: string; readonly hint: string}
    >
  >,
  begins: (questions: number, cards: number) =>
    `Review: ${what(questions, cards)}. Type s to be shown an answer, q to leave.`,
  moreDue: (items: number) => `${items} more ${items === 1 ? 'is' : 'are'} due today.`,
  comesAgain: (days: number) => `Comes again ${whenEn(days)}.`,
  orEasy: (goOn: string) => goOn.replace(/:$/, ', or e when it was easy:'),
  easy: (days: number) => `Noted as easy: comes again ${whenEn(days)}.`,
  score: (right: number, of: number) => `${right} of ${of} right.`,
  notRight: 'Not right:',
  summary: 'Comes again:',
  row: (days: number, items: number) => `  ${whenEn(days).padEnd(12)} ${items}`,
  nothing: 'Nothing is due today.',
  nothingYet:
    'Nothing is due: only what you have answered once comes again. `ackademy quiz` begins.',
  next: ({date, inDays, items}: NonNullable<Due['next']>) =>
    `Next: ${counted(items, 'question')} ${whenEn(inDays)}, ${shortDateEn(date)}.`,
} as const;

/** `10 questions and 2 interview cards` */
function what(questions: number, cards: number): string {
  return [
    ...(questions === 0 ? [] : [counted(questions, 'question')]),
    ...(cards === 0 ? [] : [counted(cards, 'interview card')]),
  ].join(' and ');
}
