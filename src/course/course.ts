/** What a course is: stages, stations, and what a station teaches and asks. All prose is Markdown. */
import type {Length} from './interview/length.js';
import type {Level, OpeningOutline} from './interview/opening.js';
import type {Question, RubricItem} from './question.js';

export type Language = 'en' | 'zh';

export const stages = ['produce', 'store', 'consume', 'end-to-end'] as const;
export type Stage = (typeof stages)[number];

/** Parts of the course, the shortest first; a longer one has all of the shorter ones. */
export const paths = ['evening', 'week', 'month'] as const;
export type Path = (typeof paths)[number];

/** What each path has besides its stations. */
export type PathExtras = {
  /** Mock interviews by their minutes; of the month, so many each week. */
  readonly interviews: Readonly<Record<Path, readonly Length[]>>;
  /** The labs that belong to it, besides those of shorter ones; to the month belong all. */
  readonly labs: Readonly<Record<Exclude<Path, 'month'>, readonly string[]>>;
  /** Both are of the month. An opening of the interview, or null. */
  readonly incident: string | null;
  /** Labs that are solved with the learner's own code. */
  readonly ownCode: readonly string[];
};

/** The outline: all that the map needs. Lessons, quizzes and cards are read when a station is opened. */
export type Course = {
  readonly language: Language;
  readonly stages: readonly StageOutline[];
  readonly extras: PathExtras;
  readonly interview: InterviewOutline;
};

/** What can be asked in a mock interview. */
export type InterviewOutline = {
  readonly openings: readonly OpeningOutline[];
  /** Ids, in the order in which they are offered. */
  readonly scenarios: readonly string[];
};

export type StageOutline = {
  readonly id: Stage;
  readonly title: string;
  readonly stations: readonly StationOutline[];
};

export type StationOutline = {
  readonly id: string;
  readonly stage: Stage;
  readonly title: string;
  /** The loss point in one sentence. */
  readonly claim: string;
  /** What one can defend after it, as in "you can defend …". */
  readonly defend: string;
  /** Whom it is asked first. */
  readonly level: Level;
  /** The shortest path that it is on. */
  readonly path: Path;
  /** Ids of the stations that come before it. */
  readonly buildsOn: readonly string[];
  /** How long lesson, quiz and lab take together, roughly. */
  readonly minutes: number;
  /** One of the core path. */
  readonly core: boolean;
  /** Id of the lab that shows it, or null. */
  readonly lab: string | null;
  /** Id of the stepped X-ray story that goes with the lesson, or null. */
  readonly story: string | null;
  /** In the order in which they are asked. */
  readonly questionIds: readonly string[];
};

export type Station = StationOutline & {
  readonly lesson: Lesson;
  readonly quiz: readonly Question[];
  readonly card: Card;
  /** Places whose text is missing in the course's language and shown in English, like `quiz/lost-how-many`. */
  readonly inEnglish: readonly string[];
};

export type Lesson = {
  /** Sources are noted where they are used, as `[^source-id]`. */
  readonly markdown: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
};

/** What to say in the interview. */
export type Card = {
  readonly question: string;
  /** For half a minute of speech. */
  readonly short: string;
  /** For two minutes of speech. */
  readonly long: string;
  readonly followUps: readonly FollowUp[];
  readonly rubric: readonly RubricItem[];
  /** Ids of sources. */
  readonly sources: readonly string[];
};

type FollowUp = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
};

type SourceKind = 'code' | 'doc' | 'kip' | 'book' | 'post' | 'run';

export type Source = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  /** Repository, path and version; a page; a KIP; a book's edition; or the lab that was run. */
  readonly where: string;
  /** Where in it: a line, a heading, a constant. */
  readonly locator: string;
  /** At most 25 words, exactly as they stand there, in their own language. */
  readonly quote: string;
  /** When it was read: YYYY-MM-DD. */
  readonly read: string;
};

/** One broker's replica at one step of an X-ray story. */
export type StoryReplica = {
  readonly broker: number;
  /** One past the last record in its log. */
  readonly logEnd: number;
  readonly inIsr: boolean;
  readonly state: 'running' | 'paused' | 'dead';
};

export type StoryStep = {
  readonly id: string;
  /** One or two sentences. */
  readonly text: string;
  readonly leader: number | null;
  readonly epoch: number;
  /** The partition's high watermark: never beyond the shortest log in the ISR. */
  readonly committed: number;
  readonly replicas: readonly StoryReplica[];
};

/** A lesson told in steps: the logs of one partition's replicas, one event a key press. */
export type Story = {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly steps: readonly StoryStep[];
  /** Ids of sources. */
  readonly sources: readonly string[];
  readonly inEnglish: readonly string[];
};
