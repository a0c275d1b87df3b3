import {currentItem, type QuizItem, quizScore} from '../../../course/quiz.js';
import type {Offer} from '../../keys.js';
import type {World} from '../../state/world.js';
import {scrollOffers} from '../scroll-offers.js';
import {askedAs} from './kinds/kinds.js';
import type {Draft, QuizScreen} from './quiz-screen.js';
import {easyOffers} from './review.js';

type Does = World['t']['does'];

/** What works on the quiz screen now. */
export function quizOffers(screen: QuizScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  const item = currentItem(screen.quiz);
  if (screen.evidence) return evidenceOffers(world);
  if (item === null) return reviewOffers(screen, world);
  const mark: Offer = {on: ['mark'], does: item.marked ? does.unmark : does.mark};
  if (item.grade !== null)
    return [
      {on: ['enter'], does: does.nextQuestion},
      ...easyOffers(screen, item, world),
      ...scrollOffers(world),
      ...labOffers(item, does),
      ...sourcesOffers(item, does),
      mark,
      {on: ['back'], does: does.back},
    ];
  const own = askedAs(item)
    .offers(item, screen.draft, does)
    .filter(({on}) => !on.includes('enter') || enterWorks(item, screen.draft));
  const marks = item.question.kind === 'numeric' ? [] : [mark];
  return [
    ...own,
    {on: ['show'], does: does.show},
    ...marks,
    {on: ['back'], does: does.back},
  ];
}

/** Without anything ticked or typed there is nothing to answer with. */
export function enterWorks(item: QuizItem, draft: Draft): boolean {
  const {answer, unfinished} = askedAs(item);
  const toReveal = item.question.kind === 'open' && !item.revealed;
  return toReveal || unfinished !== undefined || answer(item, draft) !== null;
}

function labOffers({question}: QuizItem, does: Does): readonly Offer[] {
  return question.kind === 'predict-lab' ? [{on: ['run-it'], does: does.openLab}] : [];
}

function sourcesOffers({question}: QuizItem, does: Does): readonly Offer[] {
  return question.sources.length > 0 ? [{on: ['sources'], does: does.sources}] : [];
}

function evidenceOffers(world: World): readonly Offer[] {
  const {does} = world.t;
  return [
    ...scrollOffers(world),
    {on: ['enter', 'sources'], does: does.text, told: 'help'},
    {on: ['back'], does: does.text},
  ];
}

function reviewOffers(screen: QuizScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  const {quiz, review} = screen;
  const item = quiz.items[review.cursor];
  if (review.open && item !== undefined)
    return [
      {on: ['enter'], does: does.list},
      ...scrollOffers(world),
      ...labOffers(item, does),
      ...sourcesOffers(item, does),
      {on: ['back'], does: does.list, told: 'help'},
    ];
  const {right, of, marked} = quizScore(quiz);
  return [
    {on: ['up', 'down'], does: does.move},
    {on: ['enter'], does: does.look},
    {on: ['again'], does: right === of && marked === 0 ? does.again : does.againWrong},
    {on: ['pick'], does: does.pick, told: 'help'},
    {on: ['first', 'last'], does: does.firstLast, told: 'help'},
    {on: ['back'], does: does.done},
  ];
}
