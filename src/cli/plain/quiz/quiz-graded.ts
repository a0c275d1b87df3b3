import type {Source} from '../../../course/course.js';
import {type OwnRun, runCommand} from '../../../course/promises.js';
import type {Question} from '../../../course/question.js';
import type {QuizItem} from '../../../course/quiz.js';
import {isCode} from './quiz-list.js';
import {commandLine} from '../../../presenting/command-line.js';
import {sourceParts} from '../../../presenting/sources.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

/** What a graded answer can be held against. */
export type Evidence = {
  readonly sources: ReadonlyMap<string, Source>;
  /** By the id of a question that predicts a run. */
  readonly ownRuns: ReadonlyMap<string, OwnRun>;
};

type Sentence = (session: Pick<Session, 'readable'>) => string;

/** What is said of an answer: right or wrong in a word, why yours is wrong, what is right and why, and who says so. */
export function gradedSentences(
  {question, grade}: QuizItem,
  {sources, ownRuns}: Evidence,
): readonly Sentence[] {
  if (grade === null) return [];
  const says = words.quiz;
  const {label, outcome} = words.plain.quiz;
  const code = isCode(question);
  const text =
    (markdown: string): Sentence =>
    ({readable}) =>
      code ? markdown : readable(markdown);
  const remarks = grade.remarks.flatMap(
    ({about, text: said, why}): readonly Sentence[] => [
      (session) => label(says.remarks[about], text(said)(session)),
      ...(why === null ? [] : [({readable}: Pick<Session, 'readable'>) => readable(why)]),
    ],
  );
  const numbered = question.kind === 'order';
  const solution =
    grade.outcome === 'right'
      ? []
      : grade.solution.map(
          (one, index): Sentence =>
            (session) =>
              `${numbered ? `${index + 1}:` : '-'} ${text(one)(session)}`,
        );
  return [
    () => outcome(says.outcomes[grade.outcome]),
    ...remarks,
    ...(solution.length === 0 ? [] : [() => solutionIs(question)]),
    ...solution,
    ({readable}) => readable(label(says.why, grade.why)),
    ...question.sources.flatMap((id): readonly Sentence[] => {
      const source = sources.get(id);
      return source === undefined
        ? []
        : [() => words.plain.quiz.source(says.source, sourceParts(source))];
    }),
    ...labSentence(question, ownRuns.get(question.id)).map((said) => () => said),
  ];
}

const solutionIs = ({kind}: Question): string =>
  kind === 'spot-the-line' ? words.quiz.faultyLine : words.quiz.solution;

/** Where it can be seen; of a prediction, what the learner's own run showed, or how to run it. */
function labSentence(question: Question, own: OwnRun | undefined): readonly string[] {
  if (question.kind !== 'predict-lab')
    return question.lab === null
      ? []
      : [words.plain.quiz.seenIn(commandLine('lab', 'start', question.lab))];
  const run = words.quiz.runIt(runCommand(question));
  return own === undefined ? [run] : [words.quiz.ownRun(own.day, own.sentence)];
}
