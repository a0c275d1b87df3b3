import type {
  Choice,
  MultipleQuestion,
  NumericQuestion,
  OpenQuestion,
  OrderQuestion,
  Question,
  QuestionKind,
  SingleQuestion,
  SpotTheLineQuestion,
} from './course.js';
import {longestInOrder} from './longest-in-order.js';
import {readNumber} from './numeric-input.js';

export type Answer =
  | {readonly kind: 'single'; readonly choice: string}
  | {readonly kind: 'multiple'; readonly choices: readonly string[]}
  /** Ids of all items, the first first. */
  | {readonly kind: 'order'; readonly order: readonly string[]}
  | {readonly kind: 'numeric'; readonly typed: string}
  | {readonly kind: 'spot-the-line'; readonly line: number}
  /** Ids of the rubric items that the learner's answer had. */
  | {readonly kind: 'open'; readonly ticks: readonly string[]};

/** `shown`: the learner asked for the answer. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'shown';

/** One thing to say of the learner's answer. `why` is null where nobody foresaw the mistake. */
export type Remark = {
  readonly about: 'wrong' | 'missed' | 'misplaced';
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

type Judged = Pick<Grade, 'outcome' | 'remarks'>;

/** Grades an answer. An answer of another kind than the question is our bug and throws. */
export function grade(question: Question, answer: Answer): Graded {
  const judged = judge(question, answer);
  if ('type' in judged) return {type: 'doubt', doubt: judged};
  return {
    type: 'graded',
    grade: {...judged, solution: solutionOf(question), why: question.why},
  };
}

/** What a learner sees who asks for the answer. */
export function shown(question: Question): Grade {
  return {
    outcome: 'shown',
    remarks: [],
    solution: solutionOf(question),
    why: question.why,
  };
}

function judge(question: Question, answer: Answer): Judged | Doubt {
  switch (question.kind) {
    case 'single':
      return judgeSingle(question, ofKind('single', answer).choice);
    case 'multiple':
      return judgeMultiple(question, ofKind('multiple', answer).choices);
    case 'order':
      return judgeOrder(question, ofKind('order', answer).order);
    case 'numeric':
      return judgeNumber(question, ofKind('numeric', answer).typed);
    case 'spot-the-line':
      return judgeLine(question, ofKind('spot-the-line', answer).line);
    case 'open':
      return judgeTicks(question, ofKind('open', answer).ticks);
  }
}

type AnswerOf<Kind extends QuestionKind> = Extract<Answer, {kind: Kind}>;

function ofKind<Kind extends QuestionKind>(kind: Kind, answer: Answer): AnswerOf<Kind> {
  const fits = (given: Answer): given is AnswerOf<Kind> => given.kind === kind;
  if (fits(answer)) return answer;
  throw new Error(`a ${kind} question got a ${answer.kind} answer`);
}

function judgeSingle(question: SingleQuestion, chosen: string): Judged {
  const choice = question.choices.find(({id}) => id === chosen);
  if (choice === undefined) throw new Error(`${question.id} has no choice "${chosen}"`);
  if (choice.right) return {outcome: 'right', remarks: []};
  return {outcome: 'wrong', remarks: [remarkOn('wrong', choice)]};
}

/** Partly: more right choices than wrong ones, but not exactly the right ones. */
function judgeMultiple(question: MultipleQuestion, chosen: readonly string[]): Judged {
  const picked = question.choices.filter(({id}) => chosen.includes(id));
  const wrong = picked.filter(({right}) => !right);
  const missed = question.choices.filter(({id, right}) => right && !chosen.includes(id));
  const hits = picked.length - wrong.length;
  const remarks = [
    ...wrong.map((choice) => remarkOn('wrong', choice)),
    ...missed.map((choice) => remarkOn('missed', choice)),
  ];
  if (remarks.length === 0) return {outcome: 'right', remarks};
  return {outcome: hits > wrong.length ? 'partly' : 'wrong', remarks};
}

/** Partly: moving one item would put it right. */
function judgeOrder(question: OrderQuestion, order: readonly string[]): Judged {
  const ranks = order.map((id) => question.items.findIndex((item) => item.id === id));
  if (new Set(ranks).size !== question.items.length || ranks.includes(-1))
    throw new Error(`${question.id}: an order must name every item once`);
  const kept = new Set(longestInOrder(ranks));
  const remarks = question.items
    .filter((_, rank) => !kept.has(rank))
    .map((item) => remarkOn('misplaced', item));
  if (remarks.length === 0) return {outcome: 'right', remarks};
  return {outcome: remarks.length === 1 ? 'partly' : 'wrong', remarks};
}

function judgeNumber(question: NumericQuestion, typed: string): Judged | Doubt {
  const input = readNumber(typed, [question.unit, ...question.unitAliases]);
  if (input.type === 'not-a-number') return input;
  if (input.type === 'other-unit') return {...input, expected: question.unit};
  const near = (value: number) => (reading: number) =>
    Math.abs(reading - value) <= question.tolerance + Number.EPSILON * Math.abs(value);
  const [first] = input.readings;
  if (near(question.value)(first)) return {outcome: 'right', remarks: []};
  if (input.readings.some(near(question.value)))
    return {type: 'two-readings', readings: input.readings};
  const mistake = question.mistakes.find(({value}) => input.readings.some(near(value)));
  const remark: Remark = {about: 'wrong', text: typed.trim(), why: mistake?.why ?? null};
  return {outcome: 'wrong', remarks: [remark]};
}

function judgeLine(question: SpotTheLineQuestion, line: number): Judged {
  const chosen = question.lines.find((candidate) => candidate.line === line);
  if (chosen?.wrong === true) return {outcome: 'right', remarks: []};
  const text = question.code.split('\n')[line - 1]?.trim() ?? '';
  const remark: Remark = {about: 'wrong', text, why: chosen?.why ?? null};
  return {outcome: 'wrong', remarks: [remark]};
}

function judgeTicks(question: OpenQuestion, ticks: readonly string[]): Judged {
  const missed = question.rubric.filter(({id}) => !ticks.includes(id));
  const hits = question.rubric.length - missed.length;
  const remarks = missed.map(({text}): Remark => ({about: 'missed', text, why: null}));
  if (hits >= question.pass) return {outcome: 'right', remarks};
  return {outcome: hits > 0 ? 'partly' : 'wrong', remarks};
}

function remarkOn(about: Remark['about'], of: Pick<Choice, 'text' | 'why'>): Remark {
  return {about, text: of.text, why: of.why};
}

function solutionOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.filter(({right}) => right).map(({text}) => text);
    case 'order':
      return question.items.map(({text}) => text);
    case 'numeric':
      return [`${question.value} ${question.unit}`];
    case 'spot-the-line': {
      const code = question.code.split('\n');
      return question.lines
        .filter(({wrong}) => wrong)
        .map(({line}) => (code[line - 1] ?? '').trim());
    }
    case 'open':
      return question.rubric.map(({text}) => text);
  }
}
