/** What a mock interview is made of: how it opens, what is asked back, and what a good answer has. All prose is Markdown. */
import type {Question} from '../question.js';

export const levels = ['junior', 'senior', 'staff'] as const;
export type Level = (typeof levels)[number];

export const focuses = ['kafka', 'general', 'rocketmq', 'rabbitmq'] as const;
export type Focus = (typeof focuses)[number];

/** What an answer is scored along. */
export const axes = ['produce', 'store', 'consume', 'end-to-end', 'price'] as const;
export type Axis = (typeof axes)[number];

/** All that is needed to choose an opening. */
export type OpeningOutline = {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly focus: readonly Focus[];
  /** Ids of its probes; the first is asked first. */
  readonly probes: readonly string[];
};

export type Opening = OpeningOutline & {
  /** As the interviewer says it. */
  readonly question: string;
  readonly clarify: readonly Clarifying[];
  readonly rubric: readonly RubricPoint[];
  /** From the weakest to the strongest. */
  readonly samples: readonly Sample[];
  /** By id. */
  readonly graph: ReadonlyMap<string, Probe>;
  /** Places whose text is shown in English, like `probes/yes-means`. */
  readonly inEnglish: readonly string[];
};

/** A question that a candidate may ask before answering. */
export type Clarifying = {
  readonly id: string;
  /** A decoy is not. */
  readonly worth: boolean;
  readonly text: string;
  /** What the interviewer says to it. */
  readonly answer: string;
  readonly why: string;
};

export type RubricPoint = {
  readonly id: string;
  readonly axis: Axis;
  /** A false belief is not, and claiming it costs. */
  readonly sound: boolean;
  readonly text: string;
  /** What makes it true, or false. */
  readonly why: string;
  readonly terms: readonly TermGroup[];
  /** Ids of sources. */
  readonly sources: readonly string[];
  readonly lab: string | null;
};

/** A clause that has all of them is likely to make the point. */
export type TermGroup = readonly TermUse[];

/** A term as it must stand: affirmed, negated, or either. */
export type TermUse = {
  readonly term: string;
  readonly stands: 'affirmed' | 'negated' | 'either';
};

export const sampleLevels = ['weak', 'middling', 'strong'] as const;

export type Sample = {
  readonly id: (typeof sampleLevels)[number];
  readonly text: string;
  /** What makes it so. */
  readonly why: string;
};

export type Probe = {
  readonly id: string;
  readonly axis: Axis;
  /** It asks for something that many believe and that is false. */
  readonly trap: boolean;
  /** What to read when it was missed, or null. */
  readonly station: string | null;
  readonly question: Question;
  /** Ids of the next probes; null: the last one. */
  readonly next: {readonly right: string | null; readonly wrong: string | null};
};

/** Openings are remembered beside stations; no station is named so. */
export const openingItem = (opening: string): string => `interview/${opening}`;

/** The id of the opening that is remembered so, or null. */
export function openingOfItem(station: string): string | null {
  return station.startsWith('interview/') ? station.slice('interview/'.length) : null;
}
