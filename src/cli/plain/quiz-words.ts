import type {PredictLabQuestion, QuestionKind, Setting} from '../../course/question.js';
import {typedPlainly} from '../../course/numeric-input.js';
import type {Doubt, Grade, Remark} from '../../course/answer.js';

const outcomes: Readonly<Record<Grade['outcome'], string>> = {
  right: 'Right.',
  partly: 'Partly right.',
  wrong: 'Wrong.',
  shown: 'Here is the answer.',
};

const remarks: Readonly<Record<Remark['about'], string>> = {
  wrong: 'You said',
  missed: 'You missed',
  misplaced: 'Out of place',
  left: 'You left',
};

const listed = (values: readonly string[]): string =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

/** What the plain quiz says, in English. */
export const quizWords = {
  begins: (title: string, questions: number) =>
    `Quiz: ${title}. ${questions === 1 ? 'One question' : `${questions} questions`}. Type s to be shown an answer, q to leave.`,
  from: (station: string) => `\nFrom “${station}”.`,
  question: (number: number, of: number, prompt: string) =>
    `Question ${number} of ${of}. ${prompt}`,
  /** What to type, by kind, for a list of `count`. */
  howTo: {
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
  } satisfies Readonly<Record<QuestionKind, (count: number) => string>>,
  numericIn: (unit: string) => `A number, in ${unit}:`,
  answerAloud: 'Answer aloud, as you would in the interview. Then press enter:',
  rubric: (pass: number, of: number) =>
    `A good answer has these points. It is right from ${pass} of ${of}.`,
  /** `row`: its row of code, where it is the only setting in it. */
  setting: ({name, shown, offered}: Setting, row: string | null) =>
    `${row?.replace(/[,;]$/, '') ?? `${name} is ${shown}`}; it can be ${listed(offered.map(({value}) => value))}`,
  ofRun: ({lab, run, runTitle}: PredictLabQuestion) =>
    `The run: lab ${lab}, ${runTitle === null ? (run === 'control' ? 'without the fault' : 'as shipped') : `with the fix "${runTitle}"`}.`,
  runIt: (command: string) => `Run it and see: ${command}`,
  ownRun: (day: string, sentence: string) => `Your own run of ${day}: ${sentence}`,
  partners: 'The partners. One may belong to several, or to none:',
  complaints: {
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
  } satisfies Readonly<Record<QuestionKind, (count: number) => string>>,
  doubt: (doubt: Doubt): string => {
    switch (doubt.type) {
      case 'not-a-number':
        return 'That is no number that I can read. Type digits, like 1000 or 2.5.';
      case 'other-unit':
        return `"${doubt.unit}" is another unit. Answer in ${doubt.expected}.`;
      case 'two-readings':
        return `That can be read as ${doubt.readings.map(typedPlainly).join(' or as ')}. Type the one that you mean in this form.`;
    }
  },
  outcome: (outcome: Grade['outcome']) => outcomes[outcome],
  remark: (about: Remark['about'], text: string) => `${remarks[about]}: ${text}`,
  rightIs: 'Right is:',
  faultyLineIs: 'The faulty line is:',
  why: (why: string) => `Why: ${why}`,
  source: (source: string) => `Source: ${source}.`,
  seenIn: (lab: string) => `The lab shows it: ackademy lab start ${lab}`,
  goOn: 'Enter for the next question, q to leave:',
  goToEnd: 'Enter for the result:',
  left: (answered: number, of: number) =>
    `You left after ${answered} of ${of} questions. What you answered is remembered.`,
  score: (right: number, of: number) => `${right} of ${of} right.`,
  allRight: 'Nothing is left to correct.',
  notRight: 'Not right yet:',
  again: (station: string) => `Ask them again: ackademy quiz ${station}`,
} as const;
