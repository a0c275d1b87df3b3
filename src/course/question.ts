/** What a quiz can ask, in each of its kinds. All prose is Markdown. */

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

type MatchItem = {
  readonly id: string;
  readonly text: string;
  /** Id of the partner that belongs to it. */
  readonly partner: string;
  /** Why they belong together. */
  readonly why: string;
};

/** Each item is given one partner. A partner may belong to several items, or to none. */
export type MatchQuestion = QuestionBase & {
  readonly kind: 'match';
  /** In the order in which they are shown. */
  readonly items: readonly MatchItem[];
  /** A session shuffles them. */
  readonly partners: readonly {readonly id: string; readonly text: string}[];
};

export type Offered = {
  readonly value: string;
  readonly right: boolean;
  /** Of a wrong value: why not. Of a right one: null, the question's why says it. */
  readonly why: string | null;
};

export type Setting = {
  readonly name: string;
  /** What it is when the question comes: to be changed, or, where it is right, to be left alone. */
  readonly shown: string;
  readonly offered: readonly Offered[];
  /** The value of the solution; others may be right too. */
  readonly best: string;
};

/** A configuration of which some settings must be changed and the others left alone. */
export type FixConfigQuestion = QuestionBase & {
  readonly kind: 'fix-config';
  /** With `<<name>>` where the value of a setting stands. */
  readonly code: string;
  /** As after the fence of a Markdown code block, like `properties`. */
  readonly codeLanguage: string;
  /** In the order of the code. */
  readonly settings: readonly Setting[];
};

/** What will a run of a lab show? The answer is the lab's promise; nobody writes it into the content. */
export type PredictLabQuestion = QuestionBase & {
  readonly kind: 'predict-lab';
  readonly lab: string;
  /** `as-shipped`, `control` or the id of a fix. */
  readonly run: string;
  /** Of a fix; null of the others. */
  readonly runTitle: string | null;
  /** A property of the lab, or `headline`. */
  readonly asks: string;
  /** In the order in which they are shown. */
  readonly choices: readonly Choice[];
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
  | MatchQuestion
  | FixConfigQuestion
  | PredictLabQuestion
  | OpenQuestion;

export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, {kind: Kind}>;
