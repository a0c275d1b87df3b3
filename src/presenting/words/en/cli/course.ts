/** What the commands of the course say: learn, quiz, review and progress, in English. */
import {counted} from '../../../../grammar/en.js';

const nextOne = 'the next one when none is named';

export const learnEn = {
  does: 'read a lesson; into a pipe: clean text',
  station: nextOne,
  story: 'its logs told step by step instead',
  card: 'its interview card instead: answer, compare, rate yourself',
  more: `Examples:
  $ ackademy learn leader-crash
  $ ackademy learn leader-crash | less`,
  noStory: (station: string, command: string) => ({
    message: `The station "${station}" has no story.`,
    hint: `Read its lesson: \`${command}\``,
  }),
  renamed: (before: string, now: string) => `"${before}" is called "${now}" now.`,
  inEnglish: 'Part of this station is not translated yet and shown in English.',
};

export const quizEn = {
  does: 'the questions of a station that you have not answered right yet',
  station: nextOne,
  all: 'all of its questions',
  more: `Examples:
  $ ackademy quiz leader-crash
  $ ackademy quiz leader-crash --all`,
  noTerminal: (command: string) =>
    `Run it in a terminal. \`${command}\` works in a pipe.`,
};

export const reviewCommandEn = {
  does: 'what is due today: questions and interview cards that you are about to forget',
  limit: 'at most so many',
  plan: 'the plan up to your interview instead',
  stats: 'what will be due, and how much you remembered, instead',
  json: 'all of this as data; asks nothing',
  more: `Examples:
  $ ackademy review
  $ ackademy review --limit 10
  $ ackademy review --plan`,
  noTerminal: (command: string) =>
    `Run it in a terminal. \`${command}\` says what is due, in a pipe, too.`,
};

export const progressEn = {
  does: 'where you are, and what is next',
  more: `Examples:
  $ ackademy progress
  $ ackademy progress export progress.json          and on another machine:
  $ ackademy progress import progress.json
  $ ackademy progress interview 2026-12-10           plans the days until then`,
  entry: (title: string, id: string, state: string) => `${title} (${id}): ${state}`,
  lab: {done: 'lab done', begun: 'lab begun', open: 'lab not run'},
  lesson: {done: 'lesson read', begun: 'lesson half read', open: 'lesson not read'},
  quiz: ({answered, right, of}: {answered: number; right: number; of: number}) =>
    answered === 0 ? 'quiz not begun' : `quiz ${right} of ${of} right`,
  card: {done: 'card rated', open: 'card not rated'},
  totals: ({
    lessonsRead,
    questionsRight,
    labsDone,
    cardsRated,
    of,
  }: {
    lessonsRead: number;
    questionsRight: number;
    labsDone: number;
    cardsRated: number;
    of: {lessons: number; questions: number; labs: number; cards: number};
  }) =>
    `In all: ${lessonsRead} of ${counted(of.lessons, 'lesson')} read, ${questionsRight} of ${counted(of.questions, 'question')} right, ${labsDone} of ${counted(of.labs, 'lab')} done, ${cardsRated} of ${counted(of.cards, 'card')} rated.`,
  price: (last: string) => `The price of reliability: ${last}`,
  export: {
    does: 'all of it into one new file',
    done: (events: number, file: string) =>
      `${counted(events, 'event')} exported to ${file}.`,
  },
  reset: {
    does: 'forget your progress (asks)',
    nothing: 'There is no progress to forget.',
    ask: 'Forget all answers, lab runs and read lessons?',
    done: 'Forgotten. You begin again.',
  },
};

export const importEn = {
  does: 'add what another machine exported, or take it instead (asks)',
  file: 'an export, or a folder in which an import kept a journal',
  yes: 'add your own progress from another machine without asking',
  merge: 'add it to yours, no matter who it is from',
  replace: 'put it in the place of yours, which is kept aside',
  merged: (added: number, known: number) =>
    `${counted(added, 'event')} added, ${known} known already.`,
  replaced: (events: number) =>
    `Your progress is now that of the file: ${counted(events, 'event')}.`,
  keptAside: (events: number, folder: string) =>
    `What was there before (${counted(events, 'event')}) is kept in ${folder}`,
  wayBack: (command: string) => `The way back:\n  ${command}`,
  ask: (file: string) =>
    `Add the progress in ${file} to yours? Nothing of yours is removed.`,
  strangerSays: (file: string, events: number, here: number) =>
    `${stranger(file, events, here)} Nothing was imported.`,
  strangerHint: (merge: string, replace: string) =>
    `Say \`${merge}\` to add it to yours, or \`${replace}\` to have it instead; yours is then kept aside.`,
  askStranger: (file: string, events: number, here: number) =>
    `${stranger(file, events, here)} What is to be done?`,
  choices: {
    merge: 'add it to mine',
    replace: 'have it instead of mine, which is kept aside',
    nothing: 'nothing',
  },
};

function stranger(file: string, events: number, here: number): string {
  const what = events === 1 ? 'its one event is not' : `none of its ${events} events is`;
  return `${file} seems to be the progress of another learner: ${what} among the ${here} here.`;
}

export const interviewEn = {
  does: 'the day of your interview; from then on there is a plan for each day until it',
  date: 'year, month and day, like 2026-12-10; "none" takes it away',
  minutes: 'how many minutes a day you want to learn',
  path: 'the part of the course to plan for; auto: the longest that there is time for',
  more: `Examples:
  $ ackademy progress interview 2026-12-10 --minutes 40
  $ ackademy progress interview 2026-12-10 --path evening
  $ ackademy progress interview none
  $ ackademy review --plan`,
};
