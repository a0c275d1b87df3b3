import type {Source} from '../../course/course.js';
import {type OwnRun, runCommand} from '../../course/promises.js';
import type {Question} from '../../course/question.js';
import type {QuizItem} from '../../course/quiz.js';
import {isCode} from './quiz-list.js';
import {quizWords as words} from './quiz-words.js';
import type {Session} from './session.js';

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
  const code = isCode(question);
  const text =
    (markdown: string): Sentence =>
    ({readable}) =>
      code ? markdown : readable(markdown);
  const remarks = grade.remarks.flatMap(
    ({about, text: said, why}): readonly Sentence[] => [
      (session) => words.remark(about, text(said)(session)),
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
    () => words.outcome(grade.outcome),
    ...remarks,
    ...(solution.length === 0 ? [] : [() => solutionIs(question)]),
    ...solution,
    ({readable}) => readable(words.why(grade.why)),
    ...question.sources.flatMap((id): readonly Sentence[] => {
      const source = sources.get(id);
      return source === undefined ? [] : [() => words.source(sourceText(source))];
    }),
    ...labSentence(question, ownRuns.get(question.id)).map((said) => () => said),
  ];
}

const solutionIs = ({kind}: Question): string =>
  kind === 'spot-the-line' ? words.faultyLineIs : words.rightIs;

/** Where it can be seen; of a prediction, what the learner's own run showed, or how to run it. */
function labSentence(question: Question, own: OwnRun | undefined): readonly string[] {
  if (question.kind !== 'predict-lab')
    return question.lab === null ? [] : [words.seenIn(question.lab)];
  const run = words.runIt(runCommand(question));
  return own === undefined ? [run] : [words.ownRun(own.day, own.sentence)];
}

/** `title, where, and where in it`. */
export function sourceText({title, where, locator}: Source): string {
  return [title, where, locator]
    .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
    .join(', ');
}
