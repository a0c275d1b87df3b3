import {answerFact, type Asked, askedInQuiz} from '../../../course/asked.js';
import type {Station} from '../../../course/course.js';
import type {Question} from '../../../course/question.js';
import {
  currentItem,
  type Quiz,
  type QuizIntent,
  type QuizItem,
  quizReducer,
  quizScore,
  startQuiz,
} from '../../../course/quiz.js';
import {answerOf} from './quiz-answer.js';
import {type Evidence, gradedSentences} from './quiz-graded.js';
import {listOf, printList} from './quiz-list.js';
import {commandLine} from '../../../presenting/command-line.js';
import {doubtSentence} from '../../../presenting/quiz.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

type Course = Evidence & {
  readonly station: Station;
  readonly questions: readonly Question[];
};

/** Asks the questions of a station one after the other, in sentences; the learner goes on, or leaves with q. */
export async function askQuiz(course: Course, session: Session): Promise<void> {
  const {station, questions, sources, ownRuns} = course;
  session.print(words.plain.quiz.begins(station.title, questions.length));
  const asked = askedInQuiz(station, questions);
  const quiz = await askAll(
    {asked, sources, ownRuns, goOn: (_, {goOn}) => session.ask(goOn)},
    session,
  );
  if (quiz !== null) await end(quiz, course, session);
}

type Questions = Evidence & {
  readonly asked: readonly Asked[];
  /** Each question is asked with the title of its station. */
  readonly title?: boolean;
  /** Asks whether to go on after an answer; resolves with what was typed, q to leave. */
  readonly goOn: (
    asked: Asked & Pick<QuizItem, 'grade'>,
    how: HowToGoOn,
  ) => Promise<string>;
};

/** Asks all; resolves with the answers, or with null when the learner has left. */
export async function askAll(
  questions: Questions,
  session: Session,
): Promise<Quiz | null> {
  const all = questions.asked.map(({question}) => question);
  let quiz: Quiz | null = startQuiz(all, session.random);
  while (quiz !== null && currentItem(quiz) !== null)
    quiz = await askOne(quiz, questions, session);
  return quiz;
}

/** One try at the question that is next: the quiz after it, or null when the learner has left. */
async function askOne(
  quiz: Quiz,
  questions: Questions,
  session: Session,
): Promise<Quiz | null> {
  const own = questions.asked[quiz.at];
  const item = currentItem(quiz);
  if (own === undefined || item === null) return null;
  if (questions.title === true && isNew(item))
    session.print(`\n${words.plain.quiz.from(own.station.title)}`);
  const since = session.now();
  const intent = await intentFor(
    item,
    (prompt) => words.plain.quiz.question(quiz.at + 1, quiz.items.length, prompt),
    session,
  );
  if (intent === null) return left(quiz.at, quiz, session);
  const tried = quizReducer(quiz, intent);
  const answered = currentItem(tried);
  if (!answered?.grade) {
    if (answered?.doubt) session.print(doubtSentence(answered.doubt));
    return tried;
  }
  await session.remember(answerFact(own, answered, session.now() - since));
  return showGraded(tried, own, {questions, session});
}

/** What became of the answer; then on to the next question, or null when the learner leaves. */
async function showGraded(
  quiz: Quiz,
  asked: Asked,
  {questions, session}: {readonly questions: Questions; readonly session: Session},
): Promise<Quiz | null> {
  const answered = currentItem(quiz);
  if (answered === null) return quiz;
  for (const sentence of gradedSentences(answered, questions))
    session.print(sentence(session));
  const typed = await questions.goOn({...asked, ...answered}, howToGoOn(quiz));
  return typed === 'q'
    ? left(quiz.at + 1, quiz, session)
    : quizReducer(quiz, {type: 'next'});
}

function left(answered: number, {items}: Quiz, {print}: Session): null {
  print(words.plain.quiz.left(answered, items.length));
  return null;
}

const isNew = ({doubt, revealed}: QuizItem): boolean => doubt === null && !revealed;

/** What is asked after an answer, and the same where it may have been easy. */
export type HowToGoOn = {readonly goOn: string; readonly orEasy: string};

function howToGoOn({at, items}: Quiz): HowToGoOn {
  const {goOn, goOnOrEasy, goToEnd, goToEndOrEasy} = words.plain.quiz;
  return at + 1 < items.length
    ? {goOn, orEasy: goOnOrEasy}
    : {goOn: goToEnd, orEasy: goToEndOrEasy};
}

/** What the learner does with a question; null: leaves. A doubtful number is asked again. */
export async function intentFor(
  item: QuizItem,
  heading: (prompt: string) => string,
  session: Session,
): Promise<QuizIntent | null> {
  const {question, doubt, revealed} = item;
  const {print, ask, readable} = session;
  if (doubt === null && !revealed) print(`\n${heading(readable(question.prompt))}`);
  if (question.kind === 'open' && !revealed)
    return reveal(await ask(words.plain.quiz.answerAloud));
  if (doubt === null) printList(item, session);
  const count = listOf(item).length;
  const typed = await ask(howTo(item), (text) =>
    isWish(text) || answerOf(item, text) !== null
      ? null
      : words.plain.quiz.complaints[question.kind](count),
  );
  if (typed === 'q') return null;
  const answer = isWish(typed) ? null : answerOf(item, typed);
  return answer === null ? {type: 'show'} : {type: 'answer', answer};
}

/** To be shown the answer, or to leave. */
const isWish = (typed: string): boolean => typed === 's' || typed === 'q';

function reveal(typed: string): QuizIntent | null {
  if (typed === 'q') return null;
  return {type: typed === 's' ? 'show' : 'reveal'};
}

function howTo(item: QuizItem): string {
  const {question} = item;
  return question.kind === 'numeric'
    ? words.plain.quiz.numericIn(question.unit)
    : words.plain.quiz.howTo[question.kind](listOf(item).length);
}

/** The result, and the way to what was not right. A quiz of all questions counts as finished. */
async function end(
  quiz: Quiz,
  {station, questions}: Course,
  {print, readable, remember}: Session,
): Promise<void> {
  const {right, of} = quizScore(quiz);
  if (questions.length === station.quiz.length)
    await remember({type: 'quiz-finished', station: station.id, right, of});
  const missed = quiz.items.filter(({grade}) => grade?.outcome !== 'right');
  print(`\n${words.quiz.score(right, of)}`);
  if (missed.length === 0) {
    print(words.plain.quiz.allRight);
    return;
  }
  print(words.plain.quiz.notRight);
  for (const {question} of missed)
    print(`- ${readable(question.prompt).split('\n')[0] ?? ''}`);
  print(words.plain.quiz.again(commandLine('quiz', station.id)));
}
