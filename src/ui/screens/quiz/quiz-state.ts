import {answerFact, askedInQuiz, nameOf} from '../../../course/asked.js';
import type {Source, Station} from '../../../course/course.js';
import type {Question} from '../../../course/question.js';
import {questionsLeft} from '../../../presenting/questions-left.js';
import {
  currentItem,
  type QuizItem,
  quizReducer,
  quizScore,
  startQuiz,
} from '../../../course/quiz.js';
import type {Random} from '../../../course/shuffle.js';
import {cursorKeys, movedCursor, scrolledBy, scrollKeys} from '../../state/moves.js';
import type {Route} from '../../state/route.js';
import {
  act,
  type Acts,
  forAll,
  leave,
  say,
  type Said,
  type Step,
} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {answering} from './answering.js';
import {freshDraft, gradedItem, type QuizScreen} from './quiz-screen.js';
import {saidEasy} from './review.js';

type Asked = Extract<Route, {at: 'quiz'}>['questions'];

type Opening = Pick<QuizScreen, 'ownRuns'> & {
  readonly asked: Asked;
  readonly random: Random;
  readonly world: Pick<World, 'progress' | 'now'>;
};

/** `left` asks what is not answered right yet; when nothing is left, everything. */
export function openQuiz(
  station: Station,
  sources: ReadonlyMap<string, Source>,
  {asked, random, world, ownRuns}: Opening,
): QuizScreen {
  const questions = chosenQuestions(station, asked, world);
  const quiz = startQuiz(questions, random);
  return {
    at: 'quiz',
    station,
    asked: askedInQuiz(station, questions),
    sources,
    ownRuns,
    quiz,
    whole: questions.length === station.quiz.length,
    draft: freshDraft(currentItem(quiz)),
    evidence: false,
    offset: 0,
    since: world.now,
    review: {cursor: 0, open: false},
  };
}

function chosenQuestions(
  station: Station,
  asked: Asked,
  {progress}: Pick<World, 'progress'>,
): readonly Question[] {
  if (asked === 'all') return station.quiz;
  if (asked === 'left') return questionsLeft(station, progress);
  const wanted = station.quiz.filter(({id}) => asked.includes(id));
  return wanted.length === 0 ? station.quiz : wanted;
}

export function updateQuiz(screen: QuizScreen, said: Said): Step<QuizScreen> {
  const item = currentItem(screen.quiz);
  if (screen.evidence) return act(evidenceActs, screen, said);
  if (item === null) return act(screen.review.open ? lookActs : reviewActs, screen, said);
  if (item.grade !== null) return act(gradedActs, screen, said);
  const own = said.intent.command;
  return own === 'back' || own === 'mark'
    ? act(gradedActs, screen, said)
    : asking(screen, item, said);
}

function asking(
  screen: QuizScreen,
  item: QuizItem,
  {intent, world}: Said,
): Step<QuizScreen> {
  const {draft, told} = answering(item, screen.draft, intent);
  if (told === undefined) return {screen: {...screen, draft}};
  const quiz = quizReducer(screen.quiz, told);
  const next = {...screen, draft, quiz, offset: 0};
  const after = currentItem(quiz);
  const own = screen.asked[quiz.at];
  const effects =
    after?.grade && own ? [say(answerFact(own, after, world.now - screen.since))] : [];
  return {screen: next, effects};
}

function scroll(screen: QuizScreen, {intent, world}: Said): Step<QuizScreen> {
  const offset = scrolledBy(screen.offset, intent.command, world);
  return {screen: {...screen, offset}};
}

const showEvidence =
  (evidence: boolean) =>
  (screen: QuizScreen): Step<QuizScreen> => ({screen: {...screen, evidence, offset: 0}});

const evidenceActs: Acts<QuizScreen> = {
  ...forAll(scrollKeys, scroll),
  ...forAll(['sources', 'enter', 'back'], showEvidence(false)),
};

const gradedActs: Acts<QuizScreen> = {
  ...forAll(scrollKeys, scroll),
  sources: showEvidence(true),
  mark: (screen) => ({
    screen: {...screen, quiz: quizReducer(screen.quiz, {type: 'mark'})},
  }),
  easy: saidEasy,
  enter: (screen, {world}) => nextQuestion(screen, world),
  'run-it': openLab,
  back: leave,
};

/** The lab whose run was predicted. */
function openLab(screen: QuizScreen): Step<QuizScreen> {
  const lab = gradedItem(screen)?.question.lab ?? null;
  if (lab === null) return {screen};
  return {screen, effects: [{do: 'open', route: {at: 'lab', lab}}]};
}

function nextQuestion(screen: QuizScreen, world: World): Step<QuizScreen> {
  const quiz = quizReducer(screen.quiz, {type: 'next'});
  const item = currentItem(quiz);
  const next = {...screen, quiz, draft: freshDraft(item), offset: 0, since: world.now};
  const {station} = screen;
  if (item !== null || station === null || !screen.whole) return {screen: next};
  const {right, of} = quizScore(quiz);
  return {
    screen: next,
    effects: [say({type: 'quiz-finished', station: station.id, right, of})],
  };
}

const inReview = (
  screen: QuizScreen,
  change: Partial<QuizScreen['review']>,
): Step<QuizScreen> => ({
  screen: {...screen, offset: 0, review: {...screen.review, ...change}},
});

const reviewActs: Acts<QuizScreen> = {
  ...forAll(cursorKeys, (screen, {intent}) => {
    const {quiz, review} = screen;
    return inReview(screen, {
      cursor: movedCursor(review.cursor, intent, quiz.items.length),
    });
  }),
  enter: (screen) => inReview(screen, {open: true}),
  again: (screen) => ({
    screen,
    effects: [{do: 'open', instead: true, route: againRoute(screen)}],
  }),
  back: leave,
};

const lookActs: Acts<QuizScreen> = {
  ...forAll(scrollKeys, scroll),
  'run-it': openLab,
  sources: showEvidence(true),
  enter: (screen) => inReview(screen, {open: false}),
  back: (screen) => inReview(screen, {open: false}),
};

/** Again: what was not right or is marked; everything when all was right. */
function againRoute({station, quiz, asked}: QuizScreen): Route {
  const again = asked.filter((_, index) => {
    const item = quiz.items[index];
    return item?.marked === true || item?.grade?.outcome !== 'right';
  });
  if (station === null)
    return {at: 'review', items: (again.length === 0 ? asked : again).map(nameOf)};
  const ids = again.map(({question}) => question.id);
  return {at: 'quiz', station: station.id, questions: ids.length === 0 ? 'all' : ids};
}
