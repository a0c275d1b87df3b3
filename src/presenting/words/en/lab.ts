import {counted} from '../../../grammar/en.js';

export const codesEn = {typescript: 'TypeScript', java: 'Java'};

/** What a guided lab says. */
export const labEn = {
  steps: {
    brief: 'brief',
    predict: 'predict',
    running: 'run',
    failed: 'run',
    verdict: 'verdict',
    fixes: 'fix it',
    debrief: 'what happened',
    interview: 'what to say',
  },
  stepOf: (step: number, of: number, name: string) => `${step} of ${of} · ${name}`,
  asShipped: 'as shipped',
  control: 'without the fault',
  mine: 'My own copy',
  /** What the programs are written in. */
  inCode: {typescript: `in ${codesEn.typescript}`, java: `in ${codesEn.java}`},
  /** Titles in a list of runs. */
  runs: {
    shipped: 'as shipped',
    control: 'the same without the fault',
    mine: 'your own copy',
  },
  betFirst: 'Bet before it runs: a wrong bet teaches more than none.',
  hint: (index: number) => `Hint ${index}:`,
  solution: 'What cures it',
  youSaid: 'You said:',
  betRight: 'right',
  betWrong: (was: string) => (was === '' ? 'not so' : `it was: ${was}`),
  whyItHelps: 'Why it helps:',
  whyNot: 'Why it does not help:',
  notGuaranteed: 'Not guaranteed:',
  remainsOf: (fix: string) => `What “${fix}” does not guarantee`,
  serviceCost: (tookMs: number | null) =>
    `The price is service: the probe order ${tookMs === null ? 'was never acknowledged' : `took ${(tookMs / 1000).toFixed(1)} s`}.`,
  theCost: 'the price',
  why: 'Why:',
  notAsPromised:
    'The lab had promised something else of this code: please look at the timeline.',
  premisesMet: (met: number, of: number) =>
    met === of
      ? `${counted(of, 'premise')} met`
      : `${met} of ${counted(of, 'premise')} met`,
  premiseNotMet: (text: string) => `premise not met: ${text}`,
  frameOf: (frame: number, of: number) => `${frame} of ${of}`,
  before: 'before',
  after: 'after',
  noXray: 'No disk was seen in this run.',
  ordersWith: (orders: number) => `${counted(orders, 'order')}:`,
  whichFix: (aim: string) => `Which of these would have ${aim}? Run it and see.`,
  safeAtACost: 'safe, at a price',
  happens: 'what happens',
  filesOf: (fix: string) => `The files are those of “${fix}”.`,
  noFileChanged: 'No file is changed: what happens is different.',
  copyIn: (folder: string) => `Your copy: ${folder}`,
  noDiff: 'Nothing is changed: it is as shipped. Edit it, then run it.',
  moreDiff: (rows: number) => `  …${counted(rows + 1, 'more row')}: PgDn`,
  cannotRun: 'This lab cannot run here yet.',
  didNotRun: 'The lab did not run.',
  remedy: 'What to do:',
  restGoesOn: 'Lessons, quizzes and interview cards work without it.',
  clusterStays: (minutes: number) =>
    `The cluster stays up for ${counted(minutes, 'minute')}, so that the next run begins at once.`,
  sayIt: 'In the interview, in your own words:',
};
