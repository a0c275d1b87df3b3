import {seededRandom} from '../../course/shuffle.js';
import type {AppServices} from '../services.js';
import type {Route} from '../state/route.js';
import type {Screen} from '../state/screen.js';
import type {World} from '../state/world.js';
import {dueItems} from '../../course/memory/schedule.js';
import {reviewable} from '../../course/outline.js';

type Services = Pick<
  AppServices,
  'content' | 'labs' | 'price' | 'seed' | 'drafts' | 'progress' | 'course'
>;
type RouteTo<At extends Route['at']> = Extract<Route, {at: At}>;

/** Reads what a screen needs, and makes the screen. What belongs to it is loaded when it is first opened. */
export async function openScreen(
  route: Route,
  services: Services,
  world: World,
): Promise<Screen> {
  if (route.at === 'station') return {at: 'station', station: route.station, part: null};
  if (route.at === 'practice')
    return (await import('../screens/practice/practice-state.js')).openPractice(
      world,
      route.wish,
    );
  if (route.at === 'interview')
    return (await import('./open-interview.js')).openInterviewOf(route, services, world);
  return openLoaded(route, services, world);
}

async function openLoaded(
  route: Exclude<Route, {at: 'station' | 'practice' | 'interview'}>,
  services: Services,
  world: World,
): Promise<Screen> {
  const {content, labs, price} = services;
  switch (route.at) {
    case 'price':
      return (await import('../screens/price/price-state.js')).openPrice(
        await price.open(),
      );
    case 'lab':
      return (await import('../screens/lab/lab-state.js')).openLab(
        await labs.open(route.lab, route.code),
      );
    case 'search':
      return (await import('../screens/search/search-state.js')).openSearch(
        await content.corpus(),
      );
    case 'plan':
      return (await import('../screens/plan/plan-state.js')).openPlan();
    case 'review':
      return openReviewOf(route, services, world);
    case 'story':
      return (await import('../screens/story/story-state.js')).openStory(
        await content.story(route.story),
        await content.sources(),
      );
    case 'lesson':
    case 'card':
    case 'quiz':
      return openPart(route, services, world);
  }
}

/** A part of a station. */
async function openPart(
  route: RouteTo<'lesson' | 'card' | 'quiz'>,
  {content, labs, seed}: Services,
  world: World,
): Promise<Screen> {
  const station = await content.station(route.station);
  const sources = await content.sources();
  switch (route.at) {
    case 'lesson':
      return (await import('../screens/lesson/lesson-state.js')).openLesson(
        station,
        sources,
        {...world, section: route.section},
      );
    case 'card':
      return (await import('../screens/card/card-state.js')).openCard(station, sources);
    case 'quiz':
      return (await import('../screens/quiz/quiz-state.js')).openQuiz(station, sources, {
        asked: route.questions,
        random: seededRandom(seed()),
        world,
        ownRuns: await labs.ownRuns(station.quiz),
      });
  }
}

async function openReviewOf(
  {items}: RouteTo<'review'>,
  {content, seed, labs}: Services,
  {progress, course, now}: World,
): Promise<Screen> {
  const {openReview} = await import('../screens/quiz/review.js');
  const {questionsFor} = await import('../../presenting/review/questions.js');
  const names = items === 'due' ? dueItems(progress.memory, reviewable(course)) : items;
  const {asked, ...evidence} = await questionsFor(names, {content, labs});
  return openReview(asked, evidence, {random: seededRandom(seed()), now});
}
