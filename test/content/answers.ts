import type {Answer} from '../../src/course/answer.js';
import type {Question, QuestionKind, QuestionOf} from '../../src/course/question.js';

type Answers = {readonly right: Answer; readonly wrong: readonly Answer[]};

const all: {readonly [Kind in QuestionKind]: (of: QuestionOf<Kind>) => Answers} = {
  single: ({kind, choices}) => {
    const of = (right: boolean) =>
      choices
        .filter((choice) => choice.right === right)
        .map(({id}): Answer => ({kind, choice: id}));
    return {right: of(true)[0] ?? {kind, choice: ''}, wrong: of(false)};
  },
  multiple: ({kind, choices}) => {
    const right = choices.filter((choice) => choice.right).map(({id}) => id);
    return {right: {kind, choices: right}, wrong: []};
  },
  order: ({kind, items}) => ({
    right: {kind, order: items.map(({id}) => id)},
    wrong: [],
  }),
  numeric: ({kind, value, unit, mistakes}) => {
    const typed = (number: number): Answer => ({kind, typed: `${number} ${unit}`});
    return {right: typed(value), wrong: mistakes.map((mistake) => typed(mistake.value))};
  },
  'spot-the-line': ({kind, lines}) => {
    const of = (fault: boolean) =>
      lines
        .filter((line) => line.wrong === fault)
        .map(({line}): Answer => ({kind, line}));
    return {right: of(true)[0] ?? {kind, line: 0}, wrong: of(false)};
  },
  match: ({kind, items}) => {
    const partners = Object.fromEntries(items.map(({id, partner}) => [id, partner]));
    return {right: {kind, partners}, wrong: []};
  },
  'fix-config': ({kind, settings}) => {
    const best = settings.map((one): [string, string] => [one.name, one.best]);
    const of = (...changes: readonly (readonly [string, string])[]): Answer => ({
      kind,
      values: Object.fromEntries([...best, ...changes]),
    });
    const wrong = settings.flatMap(({name, offered}) =>
      offered.filter(({right}) => !right).map(({value}) => of([name, value])),
    );
    return {right: of(), wrong};
  },
  // Why a prediction fails is what the lab shows.
  'predict-lab': ({kind, choices}) => {
    const right = choices.find((choice) => choice.right)?.id ?? '';
    return {right: {kind, choice: right}, wrong: []};
  },
  open: ({kind, rubric}) => ({
    right: {kind, ticks: rubric.map(({id}) => id)},
    wrong: [],
  }),
};

/** The right answer to a question, and the wrong ones that its author foresaw. */
export function answersTo(question: Question): Answers {
  const of = all[question.kind] as (of: Question) => Answers;
  return of(question);
}
