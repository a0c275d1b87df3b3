/** What the screens of the interview say beyond what all views of it say, in English. */
import type {Sample} from '../../../../course/interview/opening.js';

const most = {finish: 'Ctrl-D'};

export const practiceEn = {
  part: 'interview',
  mock: 'Mock interview',
  goOn: (of: string) => `Go on with the one that you left: ${of}`,
  begin: 'Begin',
  level: 'Level',
  focus: 'About',
  minutes: 'Minutes',
  last: 'The report of the last interview',
  how: 'You are asked, you answer, they ask back: that takes the minutes that you choose. What is right comes at the end, in the report; to compare takes about five minutes more for each question.',
  howToBegin: (left: string) =>
    `Enter begins: the clock runs then, and you have ${left}. What you type is kept, whatever happens to this window.`,
  left: (time: string) => `${time} left`,
  empty: 'Type your answer here, as you would say it.',
  nothingYet: `There is nothing yet. ${most.finish} once more leaves the answer empty.`,
  speak: 'Speak now. Nothing is recorded.',
  youAsked: 'You asked:',
  askedNothing: 'You asked nothing.',
  claims: (claimed: number, of: number) => `claimed ${claimed} of ${of}`,
  which: 'Which of your sentences says it?',
  whatDidYouSay: 'What did you say for it? Type your sentence.',
  perhaps: 'perhaps',
  said: (sentence: string) => `“${sentence}”`,
  verdicts: 'What belongs to a good answer, and what does not',
  numbered: (number: number, text: string) => `${number}. ${text}`,
  sample: (id: Sample['id'], name: string, why: string) => `**${name}.** ${why}`,
  yours: 'You placed yours here.',
  elsewhere: (file: string) =>
    `Another ackademy writes this answer, too. What you type here is kept apart: ${file}`,
};
