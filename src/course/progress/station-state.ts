import type {Task} from '../map.js';
import type {AnswerResult} from './event.js';
import {
  type LabProgress,
  type Progress,
  untouchedLab,
  untouchedStation,
} from './progress.js';

/** What the fold must know of the course to say what is done: ids only. */
export type OutlineStation = {
  readonly id: string;
  readonly stage: string;
  readonly lab: string | null;
  readonly questionIds: readonly string[];
};
export type Outline = {
  readonly stations: readonly OutlineStation[];
  /** Ids of the labs that no station leads to. */
  readonly labs: readonly string[];
  /** What comes before the rest, in its order: stations, and labs that no station leads to. */
  readonly core?: readonly (
    | {readonly kind: 'lab'; readonly id: string}
    | ({readonly kind: 'station'} & OutlineStation)
  )[];
};

/** ○ untouched, ◐ begun, ✓ done. */
export type Mark = 'open' | 'begun' | 'done';

export type StationState = {
  readonly whole: Mark;
  readonly lesson: Mark;
  /** Counted over the questions that the course has now, by their last answers. */
  readonly quiz: {
    readonly mark: Mark;
    readonly right: number;
    readonly answered: number;
    readonly of: number;
  };
  /** null: the station has no lab. */
  readonly lab: Mark | null;
  readonly card: Mark;
};

/** How far the learner is with an entry of the map. */
export function entryMark(progress: Progress, entry: Task): Mark {
  return entry.kind === 'lab'
    ? labMark(progress.labs.get(entry.id))
    : stationState(progress, entry).whole;
}

/** What is done of one station. `quiz` is done when every question's last answer is right. */
export function stationState(progress: Progress, station: OutlineStation): StationState {
  const {lessonRead, lessonPage, questions, card} =
    progress.stations.get(station.id) ?? untouchedStation;
  const last = station.questionIds.map((id) => questions.get(id)?.last);
  const quiz = quizState(last);
  const lesson = markOf(lessonRead, lessonPage !== null);
  const lab = station.lab === null ? null : labMark(progress.labs.get(station.lab));
  const rated = markOf(card !== null, false);
  const marks = [lesson, quiz.mark, lab, rated].filter((mark) => mark !== null);
  const untouched = !progress.stations.has(station.id) && (lab ?? 'open') === 'open';
  const whole = markOf(
    marks.every((mark) => mark === 'done'),
    !untouched,
  );
  return {whole, lesson, quiz, lab, card: rated};
}

function quizState(last: readonly (AnswerResult | undefined)[]): StationState['quiz'] {
  const right = last.filter((result) => result === 'right').length;
  const answered = last.filter((result) => result !== undefined).length;
  const of = last.length;
  return {mark: markOf(right === of, answered > 0), right, answered, of};
}

function labMark({done, runs, predicted}: LabProgress = untouchedLab): Mark {
  return markOf(done, runs > 0 || predicted !== null);
}

function markOf(done: boolean, begun: boolean): Mark {
  if (done) return 'done';
  return begun ? 'begun' : 'open';
}
