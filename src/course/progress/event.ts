import type {Length} from '../interview/length.js';
import type {Axis, Focus, Level} from '../interview/opening.js';

/** What a learner did, as data. The journal keeps events for ever; progress is a fold over them. */

/** The version of the events below. A newer one may add types and fields; it may not change the old ones. */
export const progressSchema = 1;

/** Anything that JSON can hold. */
export type Data =
  null | boolean | number | string | readonly Data[] | {readonly [key: string]: Data};

export type AnswerResult = 'right' | 'partly' | 'wrong' | 'shown';

/** Who said it and when. Within an instance `seq` grows by one or more; `at` is wall clock, milliseconds since 1970. */
export type Stamp = {
  readonly id: string;
  readonly at: number;
  readonly seq: number;
  readonly instance: string;
};

/** Medians, against acks=1 in the same round: of records a second, and of the p50 of a send. null: too few sends to tell. */
type PriceRatios = {readonly speed: number | null; readonly wait: number | null};

/** A round of an interview is named by its opening. */
type InRound = {readonly interview: string; readonly opening: string};

export type Fact =
  | {readonly type: 'lesson-read'; readonly station: string}
  | {readonly type: 'lesson-place'; readonly station: string; readonly page: number}
  | {
      readonly type: 'question-answered';
      readonly station: string;
      readonly question: string;
      readonly result: AnswerResult;
      /** What was chosen, in the shape of the question's kind. */
      readonly choice: Data;
      readonly ms: number;
      /** The lab that shows what the question asks; older events leave it out. */
      readonly lab?: string | null;
    }
  /** The last answer to this question, which was right, had been easy. */
  | {readonly type: 'found-easy'; readonly station: string; readonly question: string}
  | {
      readonly type: 'quiz-finished';
      readonly station: string;
      readonly right: number;
      readonly of: number;
    }
  | {readonly type: 'predicted'; readonly lab: string; readonly choice: string}
  | {
      readonly type: 'lab-ran';
      readonly lab: string;
      /** null as shipped, a fix id, "control" or "mine". */
      readonly fix: string | null;
      /** The headline word, "safe" for the best. Open, so that a word of a newer version is no damage. */
      readonly verdict: string;
      readonly asPromised: boolean;
      readonly lost: number;
      readonly acknowledged: number;
      /** The loss is cured, be it at the price of service; older events leave it out. */
      readonly cured?: boolean;
      /** As shipped: the learner had bet on what then happened. */
      readonly foreseen?: boolean;
    }
  | {readonly type: 'hint-taken'; readonly lab: string; readonly level: number}
  | {readonly type: 'solution-shown'; readonly lab: string}
  | {
      readonly type: 'card-rated';
      readonly station: string;
      readonly ticks: number;
      readonly of: number;
    }
  /** What sending costs on this machine was measured. */
  | {
      readonly type: 'price-measured';
      readonly kafka: string;
      /** The client and its version. */
      readonly client: string;
      /** How often each way to send was measured. */
      readonly rounds: number;
      /** By the id of the way to send. */
      readonly ratios: Readonly<Record<string, PriceRatios>>;
    }
  | {
      readonly type: 'interview-begun';
      readonly interview: string;
      readonly level: Level;
      readonly focus: Focus;
      readonly minutes: Length;
      readonly openings: readonly string[];
    }
  /** What was asked before the answer. */
  | (InRound & {
      readonly type: 'interview-clarified';
      readonly asked: readonly string[];
      readonly hits: number;
      readonly of: number;
      readonly decoys: number;
      readonly ms: number;
    })
  /** The answer is being given, and has taken so much time so far. */
  | (InRound & {readonly type: 'interview-answering'; readonly ms: number})
  /** The answer is given and locked; its text is in a file. `words`: null where it was spoken. */
  | (InRound & {
      readonly type: 'interview-answered';
      readonly ms: number;
      readonly words: number | null;
    })
  | (InRound & {
      readonly type: 'interview-probed';
      readonly probe: string;
      readonly axis: Axis;
      readonly trap: boolean;
      readonly result: AnswerResult;
      readonly ms: number;
    })
  /** What is claimed so far, as below. */
  | (InRound & {
      readonly type: 'interview-claiming';
      readonly quotes: Readonly<Record<string, string>>;
    })
  /** By the id of a point, one's own sentence that makes it. */
  | (InRound & {
      readonly type: 'interview-claimed';
      readonly quotes: Readonly<Record<string, string>>;
      readonly placed: string | null;
    })
  /** A day in the learner's own calendar, YYYY-MM-DD. */
  | {readonly type: 'interview-date'; readonly date: string | null}
  | {readonly type: 'setting'; readonly key: string; readonly value: Data}
  /**
   * Forget what had been said when this was said: per instance, the last `seq` seen. Not "all
   * with a smaller time": a clock that was ahead would then forget the days after, too.
   */
  | {readonly type: 'reset'; readonly seen: Readonly<Record<string, number>>};

export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, {readonly type: T}>;

export type KnownEvent = Stamp & Fact;

/** An event that this version does not understand: kept whole, exported again, and not counted. */
type ForeignEvent = Stamp & {
  readonly type: 'foreign';
  readonly raw: Readonly<Record<string, unknown>>;
};

export type ProgressEvent = KnownEvent | ForeignEvent;
