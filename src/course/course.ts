/** What a course is: stages, stations, and what a station teaches and asks. All prose is Markdown. */

export type Language = 'en' | 'zh';

export const stages = ['produce', 'store', 'consume', 'end-to-end'] as const;
export type Stage = (typeof stages)[number];

/** The outline: all that the map needs. Lessons, quizzes and cards are read when a station is opened. */
export type Course = {
  readonly language: Language;
  readonly stages: readonly StageOutline[];
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

type QuestionBase = {
  readonly id: string;
  readonly prompt: string;
  /** Why the right answer is right. */
  readonly why: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** Id of the lab that shows it, or null. */
  readonly lab: string | null;
};

export type Choice = {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  /** Of a wrong choice: why not (always there). Of a right one: why it belongs, or null. */
  readonly why: string | null;
};

/** Exactly one choice is right. */
export type SingleQuestion = QuestionBase & {
  readonly kind: 'single';
  readonly choices: readonly Choice[];
};

/** At least one choice is right and at least one is wrong. */
export type MultipleQuestion = QuestionBase & {
  readonly kind: 'multiple';
  readonly choices: readonly Choice[];
};

export type OrderItem = {
  readonly id: string;
  readonly text: string;
  /** Why it stands where it stands. */
  readonly why: string;
};

/** Items are held in the right order; a session shuffles them. */
export type OrderQuestion = QuestionBase & {
  readonly kind: 'order';
  readonly items: readonly OrderItem[];
};

export type NumericQuestion = QuestionBase & {
  readonly kind: 'numeric';
  readonly value: number;
  /** Right is |answer − value| ≤ tolerance, in the question's unit. */
  readonly tolerance: number;
  /** As shown, like `seconds`. */
  readonly unit: string;
  /** Other spellings of the unit that an answer may carry, like `s`. */
  readonly unitAliases: readonly string[];
  /** Numbers that people really answer, each with why it is wrong. */
  readonly mistakes: readonly {readonly value: number; readonly why: string}[];
};

type CodeLine = {
  /** From 1. */
  readonly line: number;
  readonly wrong: boolean;
  /** Of a sound line: why the fault is not here. Of a wrong one: null, the question's why says it. */
  readonly why: string | null;
};

/** The learner points at one line; any wrong one is right. Lines without a letter cannot be chosen. */
export type SpotTheLineQuestion = QuestionBase & {
  readonly kind: 'spot-the-line';
  readonly code: string;
  /** As after the fence of a Markdown code block, like `ts`. */
  readonly codeLanguage: string;
  /** The lines that can be chosen, from the top. */
  readonly lines: readonly CodeLine[];
};

export type RubricItem = {readonly id: string; readonly text: string};

/** Answered aloud or in writing, then graded by the learner: ticks over the rubric. */
export type OpenQuestion = QuestionBase & {
  readonly kind: 'open';
  readonly rubric: readonly RubricItem[];
  /** Right from this many ticks; partly from one. */
  readonly pass: number;
};

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | OrderQuestion
  | NumericQuestion
  | SpotTheLineQuestion
  | OpenQuestion;

export type QuestionKind = Question['kind'];

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
