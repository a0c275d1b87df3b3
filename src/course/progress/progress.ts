import type {InterviewRecord} from '../interview/record.js';
import type {Memory} from '../memory/memory.js';
import type {AnswerResult, Data, FactOf} from './event.js';

export type QuestionProgress = {
  readonly last: AnswerResult;
  readonly times: number;
  /** Wall clock of the last answer, milliseconds. */
  readonly at: number;
};

export type Score = {readonly right: number; readonly of: number};

export type StationProgress = {
  readonly lessonRead: boolean;
  /** Where the learner stopped reading; null: never opened. */
  readonly lessonPage: number | null;
  /** By question id, in the order of their first answers. */
  readonly questions: ReadonlyMap<string, QuestionProgress>;
  /** The best finished quiz, by share of right answers. */
  readonly quizBest: Score | null;
  readonly card: {
    readonly ticks: number;
    readonly of: number;
    readonly at: number;
  } | null;
};

export type LabProgress = {
  readonly runs: number;
  /** The choice of the last prediction. */
  readonly predicted: string | null;
  readonly lastVerdict: string | null;
  /** The last run as shipped. */
  readonly shipped: {readonly lost: number; readonly acknowledged: number} | null;
  /** The first fix (or "mine") whose run was safe and as promised. */
  readonly fixedWith: string | null;
  /** The learner's own code has cured it. */
  readonly ownCode: boolean;
  readonly hints: number;
  readonly solutionShown: boolean;
  readonly done: boolean;
};

export type Totals = {
  readonly lessonsRead: number;
  /** Different questions answered, and those of them whose last answer was right. */
  readonly questions: number;
  readonly questionsRight: number;
  /** Every answer given, with repetitions. */
  readonly answers: number;
  readonly labRuns: number;
  readonly labsDone: number;
  readonly cardsRated: number;
};

type Interview = {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** 0 is today, negative is past; null when the date is none. */
  readonly inDays: number | null;
};

type MeasuredPrice = Pick<
  FactOf<'price-measured'>,
  'kafka' | 'client' | 'rounds' | 'ratios'
> & {
  /** Wall clock, milliseconds. */
  readonly at: number;
};

export type Progress = {
  readonly stations: ReadonlyMap<string, StationProgress>;
  /** By lab id: a station knows its lab, an event of a lab does not know its station. */
  readonly labs: ReadonlyMap<string, LabProgress>;
  readonly settings: ReadonlyMap<string, Data>;
  /** What is remembered of every question and card that was answered. */
  readonly memory: Memory;
  readonly interview: Interview | null;
  /** The mock interviews, in the order in which they began. */
  readonly interviews: readonly InterviewRecord[];
  /** The last measurement of what sending costs; null: there was none. */
  readonly price: MeasuredPrice | null;
  /** Of all that was ever done. `totalsNow` counts what is left of it in the course. */
  readonly totals: Totals;
  /** What the learner touched last. */
  readonly last: {readonly kind: 'station' | 'lab'; readonly id: string} | null;
  /** Events of a newer version: kept, not counted. */
  readonly foreign: number;
};

export const untouchedStation: StationProgress = {
  lessonRead: false,
  lessonPage: null,
  questions: new Map(),
  quizBest: null,
  card: null,
};

export const untouchedLab: LabProgress = {
  runs: 0,
  predicted: null,
  lastVerdict: null,
  shipped: null,
  fixedWith: null,
  ownCode: false,
  hints: 0,
  solutionShown: false,
  done: false,
};
