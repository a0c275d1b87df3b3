import type {Source} from '../../course/course.js';
import type {QuizItem} from '../../course/quiz.js';
import {isCode} from './quiz-list.js';
import {quizWords as words} from './quiz-words.js';
import type {Session} from './session.js';

type Sentence = (session: Pick<Session, 'readable'>) => string;

/** What is said of an answer: right or wrong in a word, why yours is wrong, what is right and why, and who says so. */
export function gradedSentences(
  {question, grade}: QuizItem,
  sources: ReadonlyMap<string, Source>,
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
    ...(solution.length === 0 ? [] : [() => words.rightIs]),
    ...solution,
    ({readable}) => readable(words.why(grade.why)),
    ...question.sources.flatMap((id): readonly Sentence[] => {
      const source = sources.get(id);
      return source === undefined ? [] : [() => words.source(sourceText(source))];
    }),
    ...(question.lab === null ? [] : [() => words.seenIn(question.lab ?? '')]),
  ];
}

/** `title, where, and where in it`. */
export function sourceText({title, where, locator}: Source): string {
  return [title, where, locator]
    .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
    .join(', ');
}
