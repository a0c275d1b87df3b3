import type {Stage} from '../../../course/course.js';
import {typedPlainly} from '../../../course/numeric-input.js';
import type {NextStep} from '../../../course/progress/next-step.js';
import {doctorEn} from './app/doctor.js';
import {answerEn} from './interview/answer.js';
import {scenarioEn} from './interview/scenario.js';
import {interviewEn} from './interview/interview.js';
import {practiceEn} from './interview/practice.js';
import {filesEn} from './app/files.js';
import {planStepsEn} from './app/plan-steps.js';
import {preparationEn} from './app/preparation.js';
import {cliEn} from './cli/cli.js';
import {contentEn} from './content/content.js';
import {doesEn, keyNamesEn} from './does.js';
import {labEn} from './lab.js';
import {machineErrorsEn} from './errors/machine.js';
import {storageErrorsEn} from './errors/storage.js';
import {usageErrorsEn} from './errors/usage.js';
import {nextStepEn} from './next-step.js';
import {outcomesEn, remarksEn} from './answers.js';
import {searchEn} from './search.js';
import {priceEn} from './price.js';
import {planEn} from './plan.js';
import {plainEn} from './plain/plain.js';
import {reviewEn} from './review.js';
import {runEn} from './run/run.js';
import {tablesEn} from './tables.js';
import {timelineEn} from './timeline/timeline.js';
import {verdictEn} from './verdict.js';

const count = (of: number, noun: string): string => `${of} ${noun}${of === 1 ? '' : 's'}`;

const stages: Readonly<Record<Stage, string>> = {
  produce: 'produce',
  store: 'store',
  consume: 'consume',
  'end-to-end': 'end to end',
};

const marks = {done: 'done', begun: 'begun', open: 'not begun', measure: 'to measure'};

type SpokenEntry = {
  readonly title: string;
  readonly mark: keyof typeof marks;
  readonly core: boolean;
  readonly due: number;
};

/** Everything that the screens say, in English. */
export const en = {
  doctor: doctorEn,
  content: contentEn,
  files: filesEn,
  preparation: preparationEn,
  planSteps: planStepsEn,
  errors: {...storageErrorsEn, ...machineErrorsEn, ...usageErrorsEn},
  title: 'ackademy',
  stages,
  readOn: 'Read on',
  does: doesEn,
  keyNames: keyNamesEn,
  parts: {
    lesson: 'lesson',
    story: 'X-ray',
    quiz: 'quiz',
    lab: 'lab',
    card: 'interview card',
  },
  home: {
    next: 'Next',
    noStation: 'nothing yet',
    empty: 'There is no station yet.',
    more: (left: number) => `…${left} more`,
    before: (above: number) => `…${above} before`,
    doneOf: (done: number, of: number) => (of === 0 ? '' : `${done} of ${of} done`),
    corePath: (done: number, of: number) => `★ core path ${done} of ${of}`,
    interviewIn: (days: number) =>
      days === 0 ? 'interview today' : `interview in ${count(days, 'day')}`,
    nextStep: (next: NextStep, station: string) => nextStepEn(next, station),
    /** An entry of the map for those who hear it. */
    spoken: ({title, mark, core, due}: SpokenEntry) =>
      [
        `${title}: ${marks[mark]}`,
        ...(core ? ['on the core path'] : []),
        ...(due > 0 ? [reviewEn.due(due)] : []),
      ].join(', '),
  },
  search: searchEn,
  station: {
    about: {
      lesson: 'what is true, and why',
      story: 'three logs, one event at a time',
      lab: 'lose real orders, then keep them',
      card: 'what to say when you are asked',
    } as Readonly<Record<'lesson' | 'story' | 'lab' | 'card', string>>,
    questions: (of: number) => count(of, 'question'),
    quizSoFar: ({right, of}: {right: number; of: number}) =>
      right === of ? `all ${of} right` : `${right} of ${of} right, ${of - right} left`,
    minutes: (minutes: number) => `${minutes} min`,
    /** A part of a station for those who hear it. */
    spoken: (index: number, state: string, about: string) =>
      `${index}. ${state}: ${about}`,
  },
  lesson: {
    sources: 'sources',
    pageOf: (page: number, of: number) => `page ${page} of ${of}`,
  },
  story: {
    stepOf: (step: number, of: number) => `event ${step} of ${of}`,
    intro: 'before it begins',
  },
  quiz: {
    questionOf: (question: number, of: number) => `question ${question} of ${of}`,
    review: 'all answers',
    outcomes: outcomesEn,
    remarks: remarksEn,
    solution: 'Right:',
    faultyLine: 'The faulty line:',
    why: 'Why:',
    source: 'Source:',
    ofRun: (lab: string, run: string) => `The lab ${lab}, ${run}.`,
    runIt: (command: string) => `Run it: ${command}`,
    ownRun: (day: string, sentence: string) => `Your own run of ${day}: ${sentence}`,
    seenIn: (lab: string) => `The lab ${lab} shows it.`,
    tasks: {
      single: 'One is right.',
      multiple: 'Tick all that are right.',
      order: 'Put them in order: pick one up, move it, put it down.',
      numeric: 'Type a number.',
      'spot-the-line': 'Point at the line that is wrong.',
      match: 'Give each its partner, by its number.',
      'fix-config': 'Change what must be changed, and leave the rest alone.',
      'predict-lab': 'Predict it; the lab runs it.',
      open: 'Answer aloud, as you would in the interview. Then compare.',
    },
    rate: (pass: number) => `Tick what your answer had. It is right from ${pass}.`,
    doubts: {
      notANumber: 'That is no number that I can read. Type digits, like 1000 or 2.5.',
      otherUnit: (unit: string, expected: string) =>
        `“${unit}” is another unit. Answer in ${expected}.`,
      twoReadings: (readings: readonly number[]) =>
        `That can be read as ${readings.map(typedPlainly).join(' or as ')}. Type the one that you mean in this form.`,
    },
    /** For those who hear the screen: what its signs say. */
    signs: {
      had: 'in your answer',
      notHad: 'not in your answer',
      marked: 'marked',
      noPartner: 'no partner yet',
      changed: 'changed',
    },
    score: (right: number, of: number) => `${right} of ${of} right.`,
    reviewHint: 'Open any of them to see why.',
  },
  card: {
    think: 'Answer aloud. You have 30 seconds; then compare.',
    thinkAgain: 'Answer aloud, then compare.',
    short: 'In 30 seconds',
    long: 'In 2 minutes',
    followUp: (index: number, of: number) => `Follow-up ${index} of ${of}`,
    rate: 'What did your answer have? Be honest: nobody else sees it.',
    saved: (ticks: number, of: number) => `Saved: your answer had ${ticks} of ${of}.`,
    notTicked: 'Not ticked, so say it next time',
    stepOf: (step: number, of: number) => `${step} of ${of}`,
    does: (step: {readonly show: string; readonly answered?: boolean}): string => {
      if (step.show === 'question') return 'the answer in 30 seconds';
      if (step.show === 'short') return 'the answer in 2 minutes';
      if (step.show === 'follow-up' && !step.answered) return 'the answer';
      return 'go on';
    },
  },
  interview: interviewEn,
  practice: practiceEn,
  scenario: scenarioEn,
  answer: answerEn,
  lab: labEn,
  plan: planEn,
  review: reviewEn,
  verdict: verdictEn,
  price: priceEn,
  run: runEn,
  tables: tablesEn,
  timeline: timelineEn,
  live: {
    checkout: 'checkout',
    log: 'log',
    shipping: 'shipping',
    names: {
      attempted: 'attempted',
      yes: 'told yes',
      no: 'told no',
      pending: 'pending',
      shipped: 'shipped',
    },
    /** Where the row is short. */
    shortNames: {
      attempted: 'attempted',
      yes: 'yes',
      no: 'no',
      pending: 'pending',
      shipped: 'shipped',
    },
    shipsLater: 'not started yet',
    starting: 'Preparing the run…',
  },
  frame: {
    opening: 'opening…',
    above: (rows: number) => `↑ ${rows}`,
    below: (rows: number) => `↓ ${count(rows, 'more row')}`,
  },
  help: {
    title: 'Keys that work here',
    close: 'any key: back',
  },
  tooSmall: (columns: number, rows: number) =>
    `This needs ${columns} columns and ${rows} rows: make the window larger, or leave with Ctrl-C.`,
  cli: cliEn,
  plain: plainEn,
  inEnglish: 'Part of this is not translated yet and shown in English.',
  bug: (message: string) => `Something is wrong in the trainer itself: ${message}`,
};
