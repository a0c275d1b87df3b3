/** Everything that the screens can do to the world. The application hands it in; tests hand in their own. */
import type {Advice} from '../errors.js';
import type {Course, Source, Station, Story} from '../course/course.js';
import type {OwnRun} from '../course/promises.js';
import type {Question} from '../course/question.js';
import type {Opening} from '../course/interview/opening.js';
import type {TermBook} from '../course/interview/terms.js';
import type {Scenario} from '../course/scenario/decisions.js';
import type {DraftServices} from '../presenting/interview/drafts.js';
import type {Fact} from '../course/progress/event.js';
import type {CourseMap} from '../course/map.js';
import type {Corpus} from '../course/search/search.js';
import type {Progress} from '../course/progress/progress.js';
import type {CodeLanguage, WhichRun} from '../engine/plan/define.js';
import type {Entry} from '../engine/history/history.js';
import type {PriceReport} from '../systems/kafka/evidence/price/price-report.js';
import type {Turn} from '../systems/kafka/evidence/price/price-table.js';
import type {Change, LabMaterial} from '../presenting/lab-material.js';
import type {RunResult} from '../presenting/run/result.js';

/** Each may reject with a TrainerError, whose sentence and hint are shown; anything else is our bug. */
export type ContentServices = {
  station(id: string): Promise<Station>;
  story(id: string): Promise<Story>;
  sources(): Promise<ReadonlyMap<string, Source>>;
  opening(id: string): Promise<Opening>;
  terms(): Promise<TermBook>;
  scenario(id: string): Promise<Scenario>;
  /** All that can be searched. */
  corpus(): Promise<Corpus>;
};

export type ProgressServices = {
  current(): Progress;
  /** Calls after each change; returns how to stop it. */
  subscribe(changed: () => void): () => void;
  /** Resolves when it is on the disk. */
  append(fact: Fact): Promise<void>;
};

export type RunRequest = {
  readonly lab: string;
  readonly fix: WhichRun;
  /** What its programs run in; what the lab usually has, when it is left out. */
  readonly code?: CodeLanguage;
};

/** What is being prepared before a run begins; `share` from 0 to 1 where it is known. */
export type RunProgress = {readonly text: string; readonly share: number | null};

type RunListeners = {
  readonly onEntry: (entry: Entry) => void;
  readonly onProgress: (progress: RunProgress) => void;
  /** Aborted: heal everything, then reject (with anything). */
  readonly signal: AbortSignal;
};

export type LabServices = {
  /** The newest saved run that each prediction can be held against, by the question's id. */
  ownRuns(questions: readonly Question[]): Promise<ReadonlyMap<string, OwnRun>>;
  /** Its programs run in the language that is asked for, else in the one that the learner has set. */
  open(lab: string, code?: CodeLanguage): Promise<LabMaterial>;
  run(request: RunRequest, listeners: RunListeners): Promise<RunResult>;
  /** What is told when a run has ended and the cluster stays up for the next one; left out: it does not. */
  afterRun?(): string;
  diff(request: RunRequest): Promise<Change>;
  /** Puts a fix into the learner's copy; resolves with a sentence that says what was done. */
  apply(request: RunRequest): Promise<string>;
};

type PriceListeners = {
  readonly onTurn: (turn: Turn) => void;
} & Pick<RunListeners, 'onProgress' | 'signal'>;

export type PriceServices = {
  /** What is missing to measure here, or null. */
  open(): Promise<Advice | null>;
  measure(rounds: number, listeners: PriceListeners): Promise<PriceReport>;
};

export type AppServices = {
  readonly course: Course;
  /** The stations of the course, and the labs that none of them leads to. */
  readonly map: CourseMap;
  /** Sentences that the learner should see when the app opens: damaged progress, broken content. */
  readonly notices: readonly string[];
  readonly content: ContentServices;
  readonly progress: ProgressServices;
  readonly labs: LabServices;
  readonly drafts: DraftServices;
  readonly price: PriceServices;
  readonly clock: {
    /** Wall clock, milliseconds. */
    now(): number;
    /** Calls `tick` every so many milliseconds; returns how to stop it. */
    every(ms: number, tick: () => void): () => void;
  };
  /** A number that is another one each time: the order of choices comes from it. */
  readonly seed: () => number;
  /** Stops this process as Ctrl-Z does; resolves when it goes on. The screen is closed meanwhile. */
  readonly suspend: () => Promise<void>;
  /** Opens the learner's editor and resolves when it is closed. The screen is closed meanwhile. */
  readonly edit: (file: string) => Promise<void>;
};
