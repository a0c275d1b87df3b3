import type {Station} from '../../course/course.js';
import type {Question} from '../../course/question.js';
import {
  currentItem,
  type Quiz,
  type QuizIntent,
  type QuizItem,
  quizReducer,
  quizScore,
  startQuiz,
} from '../../course/quiz.js';
import {answerOf} from './quiz-answer.js';
import {type Evidence, gradedSentences} from './quiz-graded.js';
import {listOf, printList} from './quiz-list.js';
import {quizWords as words} from './quiz-words.js';
import type {Session} from './session.js';

type Asked = Evidence & {
  readonly station: Station;
  readonly questions: readonly Question[];
};

/** Asks the questions one after the other, in sentences; the learner goes on, or leaves with q. */
export async function askQuiz(asked: Asked, session: Session): Promise<void> {
  const {station, questions} = asked;
  const {print} = session;
  let quiz = startQuiz(questions, session.random);
  print(words.begins(station.title, questions.length));
  for (let item = currentItem(quiz); item !== null; item = currentItem(quiz)) {
    const since = session.now();
    const intent = await intentFor(item, quiz, session);
    if (intent === null) {
      print(words.left(quiz.at, questions.length));
      return;
    }
    quiz = quizReducer(quiz, intent);
    const answered = currentItem(quiz);
    if (answered?.doubt) print(words.doubt(answered.doubt));
    if (!answered?.grade) continue;
    await rememberAnswer(answered, {station, since, session});
    for (const sentence of gradedSentences(answered, asked)) print(sentence(session));
    if ((await session.ask(goOn(quiz))) === 'q') {
      print(words.left(quiz.at + 1, questions.length));
      return;
    }
    quiz = quizReducer(quiz, {type: 'next'});
  }
  await end(quiz, asked, session);
}

const goOn = ({at, items}: Quiz): string =>
  at + 1 < items.length ? words.goOn : words.goToEnd;

/** What the learner does with a question; null: leaves. A doubtful number is asked again. */
async function intentFor(
  item: QuizItem,
  {at, items}: Quiz,
  session: Session,
): Promise<QuizIntent | null> {
  const {question, doubt, revealed} = item;
  const {print, ask, readable} = session;
  if (doubt === null && !revealed)
    print(`\n${words.question(at + 1, items.length, readable(question.prompt))}`);
  if (question.kind === 'open' && !revealed) return reveal(await ask(words.answerAloud));
  if (doubt === null) printList(item, session);
  const count = listOf(item).length;
  const typed = await ask(howTo(item), (text) =>
    isWish(text) || answerOf(item, text) !== null
      ? null
      : words.complaints[question.kind](count),
  );
  if (typed === 'q') return null;
  const answer = answerOf(item, typed);
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
    ? words.numericIn(question.unit)
    : words.howTo[question.kind](listOf(item).length);
}

async function rememberAnswer(
  {question, answer, grade}: QuizItem,
  {station, since, session}: {station: Station; since: number; session: Session},
): Promise<void> {
  const result = grade?.outcome ?? 'shown';
  await session.remember({
    type: 'question-answered',
    station: station.id,
    question: question.id,
    result,
    choice: result === 'shown' ? null : answer,
    ms: Math.max(0, session.now() - since),
  });
}

/** The result, and the way to what was not right. A quiz of all questions counts as finished. */
async function end(
  quiz: Quiz,
  {station, questions}: Asked,
  {print, readable, remember}: Session,
): Promise<void> {
  const {right, of} = quizScore(quiz);
  if (questions.length === station.quiz.length)
    await remember({type: 'quiz-finished', station: station.id, right, of});
  const left = quiz.items.filter(({grade}) => grade?.outcome !== 'right');
  print(`\n${words.score(right, of)}`);
  if (left.length === 0) {
    print(words.allRight);
    return;
  }
  print(words.notRight);
  for (const {question} of left)
    print(`- ${readable(question.prompt).split('\n')[0] ?? ''}`);
  print(words.again(station.id));
}
