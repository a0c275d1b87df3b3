import {counted, sentence} from '../../../../grammar/en.js';
import type {QuestionKind} from '../../../../course/question.js';

const or = (values: readonly string[]): string =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

/** What to type, by the kind of question, for a list of `count`. */
const howTo: Readonly<Record<QuestionKind, (count: number) => string>> = {
  single: (count) => `A number from 1 to ${count}:`,
  multiple: () => 'The numbers of all that are right, like 1 3:',
  order: (count) => `All numbers from 1 to ${count} in the right order, like 2 1 3:`,
  numeric: () => 'A number:',
  'spot-the-line': () => 'The number of the line that is wrong:',
  match: (count) =>
    `The letter of the partner of each, from 1 to ${count}, like ${count > 2 ? 'b a c' : 'b a'}:`,
  'fix-config': () =>
    'What to change, like 1=all, with blanks between several. Leave the rest alone:',
  'predict-lab': (count) => `What will the run show? A number from 1 to ${count}:`,
  open: () => 'The numbers of those that your answer had, like 1 3, or nothing:',
};

const complaints: Readonly<Record<QuestionKind, (count: number) => string>> = {
  single: (count) => `Type one number from 1 to ${count}, s or q.`,
  multiple: (count) =>
    `Type numbers from 1 to ${count} with blanks between them, s or q.`,
  order: (count) => `Type every number from 1 to ${count} once, s or q.`,
  numeric: () => 'Type a number, s or q.',
  'spot-the-line': () => 'Type the number of a line that can be chosen, s or q.',
  match: (count) =>
    `Type ${count} letters with blanks between them: the first is the partner of 1. Or s or q.`,
  'fix-config': (count) =>
    `Type numbers from 1 to ${count}, each with = and one of its values. Or s or q.`,
  'predict-lab': (count) => `Type one number from 1 to ${count}, s or q.`,
  open: (count) =>
    `Type numbers from 1 to ${count} with blanks between them, or nothing.`,
};

/** What the quiz in sentences says beyond what the app's says, in English. */
export const quizEn = {
  begins: (title: string, questions: number) =>
    `Quiz: ${title}. ${questions === 1 ? 'One question' : `${questions} questions`}. Type s to be shown an answer, q to leave.`,
  from: (station: string) => `From “${station}”.`,
  question: (number: number, of: number, prompt: string) =>
    `Question ${number} of ${of}. ${prompt}`,
  howTo,
  numericIn: (unit: string) => `A number, in ${unit}:`,
  answerAloud: 'Answer aloud, as you would in the interview. Then press enter:',
  rubric: (pass: number, of: number) =>
    `A good answer has these points. It is right from ${pass} of ${of}.`,
  /** A row of code, and what the setting in it can be. */
  settingInRow: (row: string, values: readonly string[]) =>
    `${row}; it can be ${or(values)}`,
  setting: (name: string, value: string, values: readonly string[]) =>
    `${name} is ${value}; it can be ${or(values)}`,
  partners: 'The partners. One may belong to several, or to none:',
  complaints,
  /** What became of an answer, for who listens. */
  outcome: (word: string) => sentence(word),
  label: (label: string, text: string) => `${label} ${text}`,
  source: (label: string, parts: readonly string[]) => `${label} ${parts.join(', ')}.`,
  seenIn: (command: string) => `The lab shows it: ${command}`,
  goOn: 'Enter for the next question, q to leave:',
  goOnOrEasy: 'Enter for the next question, q to leave, or e when it was easy:',
  goToEnd: 'Enter for the result:',
  goToEndOrEasy: 'Enter for the result, or e when it was easy:',
  left: (answered: number, of: number) =>
    `You left after ${answered} of ${of} questions. What you answered is remembered.`,
  allRight: 'Nothing is left to correct.',
  notRight: 'Not right yet:',
  again: (command: string) => `Ask them again: ${command}`,
};

/** What the review in sentences says beyond what the app's says. */
export const reviewEn = {
  begins: (questions: number, cards: number) =>
    `Review: ${[
      ...(questions === 0 ? [] : [counted(questions, 'question')]),
      ...(cards === 0 ? [] : [counted(cards, 'interview card')]),
    ].join(' and ')}. Type s to be shown an answer, q to leave.`,
  moreDue: (items: number) => `${items} more ${items === 1 ? 'is' : 'are'} due today.`,
  easy: (when: string) => `Noted as easy: comes again ${when}.`,
  notRight: 'Not right:',
  summary: 'Comes again:',
  nothingYet: (nothing: string, command: string) => `${nothing} \`${command}\` begins.`,
  setDate: (command: string) => `Set it: ${command}`,
  answers: (of: number) => `of ${counted(of, 'answer')}`,
};

/** What is said of a lesson, a story and a card. */
export const readingEn = {
  sources: 'Sources',
  asked: (question: string) => `Question: ${question}`,
  answer: (label: string, text: string) => `${label}: ${text}`,
  followUp: (question: string, answer: string) => `They go on: ${question}\n${answer}`,
  think: 'Answer aloud. You have 30 seconds; then press enter:',
  ticks: 'The numbers, like 1 3, or nothing:',
  ticksComplaint: (most: number) =>
    `Type numbers from 1 to ${most} with blanks between them, or nothing.`,
};
