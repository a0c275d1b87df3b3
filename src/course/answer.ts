import type {QuestionKind} from './question.js';

export type Answer =
  | {readonly kind: 'single'; readonly choice: string}
  | {readonly kind: 'multiple'; readonly choices: readonly string[]}
  /** Ids of all items, the first first. */
  | {readonly kind: 'order'; readonly order: readonly string[]}
  | {readonly kind: 'numeric'; readonly typed: string}
  | {readonly kind: 'spot-the-line'; readonly line: number}
  /** The partner of each item, by ids. */
  | {readonly kind: 'match'; readonly partners: Readonly<Record<string, string>>}
  /** The value of each setting, by name. */
  | {readonly kind: 'fix-config'; readonly values: Readonly<Record<string, string>>}
  | {readonly kind: 'predict-lab'; readonly choice: string}
  /** Ids of the rubric items that the learner's answer had. */
  | {readonly kind: 'open'; readonly ticks: readonly string[]};

export type AnswerOf<Kind extends QuestionKind> = Extract<Answer, {kind: Kind}>;

/** `shown`: the learner asked for the answer. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'shown';

/** One thing to say of the learner's answer. `why` is null where nobody foresaw the mistake. */
export type Remark = {
  /** `left`: it should have been changed. */
  readonly about: 'wrong' | 'missed' | 'misplaced' | 'left';
  readonly text: string;
  readonly why: string | null;
};

export type Grade = {
  readonly outcome: Outcome;
  readonly remarks: readonly Remark[];
  /** The right answer, as shown: several for a multiple or an ordering question. */
  readonly solution: readonly string[];
  /** Why it is right. */
  readonly why: string;
};

/** Why an answer cannot be graded: the learner is asked, not marked wrong. */
export type Doubt =
  | {readonly type: 'not-a-number'}
  | {readonly type: 'other-unit'; readonly unit: string; readonly expected: string}
  | {readonly type: 'two-readings'; readonly readings: readonly number[]};

export type Graded =
  | {readonly type: 'graded'; readonly grade: Grade}
  | {readonly type: 'doubt'; readonly doubt: Doubt};

export type Judged = Pick<Grade, 'outcome' | 'remarks'>;
