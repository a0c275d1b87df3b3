import {comesAgainIn} from '../../../presenting/review/due.js';
import type {Questions} from '../../../presenting/review/questions.js';
import {type Asked, nameOf} from '../../../course/asked.js';
import type {Grade} from '../../../course/answer.js';
import {keyOf, type Memory} from '../../../course/memory/memory.js';
import {type Quiz, quizScore} from '../../../course/quiz.js';
import {askAll, type HowToGoOn} from './quiz-session.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

type Review = Questions & {
  /** What is remembered after the last answer. */
  readonly memory: () => Memory;
};

/** Asks what is due, in sentences. After each answer it says when it comes again; true when all were asked. */
export async function askReview(review: Review, session: Session): Promise<boolean> {
  const {asked, sources, ownRuns, memory} = review;
  const cards = asked.filter(({card}) => card).length;
  session.print(words.plain.review.begins(asked.length - cards, cards));
  const goOn = (one: Asked & {readonly grade: Grade | null}, how: HowToGoOn) =>
    whenAgain(one, how, {memory, session});
  const quiz = await askAll({asked, sources, ownRuns, goOn, title: true}, session);
  if (quiz !== null) end(quiz, review, session);
  return quiz !== null;
}

/** When it comes again, and whether to go on. What was right may have been easy: that is said once. */
async function whenAgain(
  asked: Asked & {readonly grade: Grade | null},
  how: HowToGoOn,
  {memory, session}: {readonly memory: () => Memory; readonly session: Session},
): Promise<string> {
  const {print, ask, remember} = session;
  const again = () => comesAgainIn(memory(), nameOf(asked)) ?? 1;
  print(words.review.comesAgain(again(), false));
  const rating = memory().items.get(keyOf(nameOf(asked)))?.lastRating;
  if (asked.question.kind === 'open' || rating !== 'good') return ask(how.goOn);
  const typed = await ask(how.orEasy);
  if (typed !== 'e') return typed;
  await remember({
    ...{type: 'found-easy', station: asked.station.id, question: asked.question.id},
  });
  print(words.plain.review.easy(words.review.when(again())));
  return ask(how.goOn);
}

/** What came, what was not right, and on which days it comes again. */
function end(quiz: Quiz, {asked, memory}: Review, {print, readable}: Session): void {
  const {right, of} = quizScore(quiz);
  print(`\n${words.quiz.score(right, of)}`);
  const missed = quiz.items.filter(({grade}) => grade?.outcome !== 'right');
  if (missed.length > 0) print(words.plain.review.notRight);
  for (const {question} of missed)
    print(`- ${readable(question.prompt).split('\n')[0] ?? ''}`);
  const days = asked.map((one) => comesAgainIn(memory(), nameOf(one)) ?? 1);
  print(words.plain.review.summary);
  for (const day of [...new Set(days)].sort((a, b) => a - b))
    print(
      `  ${words.review.when(day).padEnd(12)} ${days.filter((one) => one === day).length}`,
    );
}
