import {counted} from '../../../../grammar/en.js';

/** What the mock interview in sentences says beyond what the app's says, in English. */
export const interviewPlainEn = {
  begins: (of: string) =>
    `Mock interview: ${of}. Type q to leave at any time; it goes on where you left it. Comparing at the end takes about five minutes more for each question.`,
  goesOn: (of: string, command: string) =>
    `You go on with an interview: ${of}. For a new one: ${command}`,
  choose: (what: string, values: readonly string[]) =>
    `${what} (${values.map((value, index) => `${index + 1}: ${value}`).join(', ')}):`,
  level: 'Level',
  focus: 'Focus',
  minutes: 'Minutes',
  oneOf: (most: number) => `Type one number from 1 to ${most}, or q.`,
  asks: (round: number, of: number, question: string) =>
    `Question ${round} of ${of}. They ask: ${question}`,
  numbers: 'The numbers of those that you would ask, like 1 3, or nothing:',
  numbersComplaint: (most: number) =>
    `Type numbers from 1 to ${most} with blanks between them, nothing, or q.`,
  youAsk: (question: string, answer: string) =>
    `You ask: ${question} They say: ${answer}`,
  howToAnswer:
    'Type it line by line; an empty line ends it. Or type e for your editor, a to answer aloud.',
  soFar: (text: string) => `So far you have: ${text}`,
  line: 'Your answer:',
  more: 'Go on, or an empty line to end:',
  pasted: (words: number) => `${counted(words, 'word')} pasted.`,
  nothingYet: 'Nothing yet. An empty line once more leaves it empty.',
  speak: 'Speak now. Press enter when you have finished:',
  followUp: (number: number, of: number, prompt: string) =>
    `Follow-up ${number} of ${of}. ${prompt}`,
  noted: 'Noted.',
  sentence: (number: number, text: string) => `${number}: ${text}`,
  point: (number: number, of: number, text: string) =>
    `Point ${number} of ${of}: ${text}`,
  which: 'Did you say that? The number of your sentence, or nothing:',
  whichComplaint: (most: number) => `Type a number from 1 to ${most}, nothing, or q.`,
  quote: 'Did you say that? Type what you said, or nothing:',
  placed: 'Yours is most like 1, 2 or 3, or nothing:',
  sample: (number: number, text: string) => `${number}: ${text}`,
  verdict: (text: string, is: string, why: string) => `${text} ${is} ${why}`,
  left: (command: string) => `You left. It goes on here: ${command}`,
  reportAgain: (command: string) => `See this again: ${command}`,
};
