import {InterviewFold} from '../interview/record.js';
import {MemoryFold} from '../memory/memory-fold.js';
import {daysUntil, isTooFar} from './calendar.js';
import type {Data, FactOf, FactType, ProgressEvent, Stamp} from './event.js';
import {inOrder} from './order.js';
import {
  type LabProgress,
  type Progress,
  type QuestionProgress,
  type Score,
  type StationProgress,
  type Totals,
  untouchedLab,
  untouchedStation,
} from './progress.js';
import {remembered} from './reset.js';

type Mutable<T> = {-readonly [K in keyof T]: T[K]};
type StationDraft = Mutable<Omit<StationProgress, 'questions'>> & {
  questions: Map<string, QuestionProgress>;
};
type LabDraft = Mutable<LabProgress>;
type Draft = {
  readonly stations: Map<string, StationDraft>;
  readonly labs: Map<string, LabDraft>;
  readonly settings: Map<string, Data>;
  interviewDate: string | null;
  price: Progress['price'];
  last: Progress['last'];
  answers: number;
  foreign: number;
};
type Said<T extends FactType> = Stamp & FactOf<T>;
type Apply<T extends FactType> = (draft: Draft, event: Said<T>) => void;

const apply: {readonly [T in FactType]: Apply<T>} = {
  'lesson-read': (draft, {station}) => {
    stationIn(draft, station).lessonRead = true;
  },
  'lesson-place': (draft, {station, page}) => {
    stationIn(draft, station).lessonPage = page;
  },
  'question-answered': (draft, {station, question, result, at}) => {
    const {questions} = stationIn(draft, station);
    const times = (questions.get(question)?.times ?? 0) + 1;
    questions.set(question, {last: result, times, at});
    draft.answers += 1;
  },
  // Only the memory cares.
  'found-easy': () => undefined,
  'quiz-finished': (draft, {station, right, of}) => {
    const own = stationIn(draft, station);
    own.quizBest = better(own.quizBest, {right, of});
  },
  predicted: (draft, {lab, choice}) => {
    labIn(draft, lab).predicted = choice;
  },
  'lab-ran': (draft, event) => {
    ran(labIn(draft, event.lab), event);
  },
  'hint-taken': (draft, {lab, level}) => {
    const own = labIn(draft, lab);
    own.hints = Math.max(own.hints, level);
  },
  'solution-shown': (draft, {lab}) => {
    labIn(draft, lab).solutionShown = true;
  },
  'card-rated': (draft, {station, ticks, of, at}) => {
    stationIn(draft, station).card = {ticks, of, at};
  },
  'price-measured': (draft, {at, kafka, client, rounds, ratios}) => {
    draft.price = {at, kafka, client, rounds, ratios};
  },
  'interview-date': (draft, {date}) => {
    draft.interviewDate = date;
  },
  setting: (draft, {key, value}) => {
    draft.settings.set(key, value);
  },
  // The fold of interviews cares.
  'interview-begun': () => undefined,
  'interview-clarified': () => undefined,
  'interview-answering': () => undefined,
  'interview-answered': () => undefined,
  'interview-probed': () => undefined,
  'interview-claiming': () => undefined,
  'interview-claimed': () => undefined,
  // What it forgets is gone before the fold begins.
  reset: () => undefined,
};

/**
 * Progress as of `now` (wall clock, milliseconds; the days to the interview and what is remembered
 * depend on it).
 * Events come in any order, from any number of files, with repetitions.
 */
export function foldProgress(
  events: Iterable<ProgressEvent>,
  {now}: {readonly now: number},
): Progress {
  const memoryFold = new MemoryFold(now);
  const interviewFold = new InterviewFold();
  const draft: Draft = {
    stations: new Map(),
    labs: new Map(),
    settings: new Map(),
    interviewDate: null,
    price: null,
    last: null,
    answers: 0,
    foreign: 0,
  };
  for (const event of remembered(inOrder(events))) {
    if (event.type === 'foreign') {
      draft.foreign += 1;
      continue;
    }
    // The table pairs each type with its own function, which the compiler cannot follow here.
    (apply[event.type] as Apply<FactType>)(draft, event);
    memoryFold.add(event);
    interviewFold.add(event);
  }
  const {stations, labs, settings, interviewDate: date, price, last, foreign} = draft;
  const interview =
    date === null || isTooFar(date, now) ? null : {date, inDays: daysUntil(date, now)};
  const memory = memoryFold.memory();
  const totals = totalsOf(draft);
  const interviews = interviewFold.records();
  return {
    ...{stations, labs, settings, memory, interview, interviews},
    ...{price, totals, last, foreign},
  };
}

function stationIn(draft: Draft, id: string): StationDraft {
  draft.last = {kind: 'station', id};
  const known = draft.stations.get(id);
  if (known) return known;
  const fresh = {...untouchedStation, questions: new Map<string, QuestionProgress>()};
  draft.stations.set(id, fresh);
  return fresh;
}

function labIn(draft: Draft, id: string): LabDraft {
  draft.last = {kind: 'lab', id};
  const known = draft.labs.get(id);
  if (known) return known;
  const fresh = {...untouchedLab};
  draft.labs.set(id, fresh);
  return fresh;
}

function ran(own: LabDraft, event: Said<'lab-ran'>): void {
  const {fix, verdict, asPromised, lost, acknowledged} = event;
  // A right fix may cost service: its verdict is "unavailable", and nothing is lost.
  const {cured = verdict === 'safe' && asPromised} = event;
  own.runs += 1;
  own.lastVerdict = verdict;
  // One that proves nothing has shown nothing of the loss.
  if (fix === null && verdict !== 'inconclusive') own.shipped = {lost, acknowledged};
  else if (cured) fixedWith(own, fix);
}

/** A control run fixes nothing. */
function fixedWith(own: LabDraft, fix: string | null): void {
  if (fix === null || fix === 'control') return;
  own.fixedWith ??= fix;
  own.ownCode ||= fix === 'mine';
  own.done = true;
}

function better(a: Score | null, b: Score): Score {
  return a !== null && a.right * b.of >= b.right * a.of ? a : b;
}

function totalsOf({stations, labs, answers}: Draft): Totals {
  const all = [...stations.values()];
  const questions = all.flatMap((station) => [...station.questions.values()]);
  const labList = [...labs.values()];
  return {
    lessonsRead: all.filter((station) => station.lessonRead).length,
    questions: questions.length,
    questionsRight: questions.filter((question) => question.last === 'right').length,
    answers,
    labRuns: labList.reduce((sum, lab) => sum + lab.runs, 0),
    labsDone: labList.filter((lab) => lab.done).length,
    cardsRated: all.filter((station) => station.card !== null).length,
  };
}
