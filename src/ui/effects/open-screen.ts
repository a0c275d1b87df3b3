import type {Source, Station} from '../../course/course.js';
import {seededRandom} from '../../course/shuffle.js';
import {openCard} from '../screens/card/card-state.js';
import {openLab} from '../screens/lab/lab-state.js';
import {openLesson} from '../screens/lesson/lesson-state.js';
import {openPrice} from '../screens/price/price-state.js';
import {openPlan} from '../screens/plan/plan-state.js';
import {openReview} from '../screens/quiz/review.js';
import {openQuiz} from '../screens/quiz/quiz-state.js';
import {openSearch} from '../screens/search/search-state.js';
import {openStory} from '../screens/story/story-state.js';
import type {AppServices} from '../services.js';
import type {Route} from '../state/route.js';
import type {Screen} from '../state/screen.js';
import type {World} from '../state/world.js';
import {dueItems} from '../../course/memory/schedule.js';
import {stationsOf} from '../../course/outline.js';
import {questionsFor} from '../../presenting/review/questions.js';

/** Reads what a screen needs, and makes the screen. */
export async function openScreen(
  route: Route,
  {content, labs, price, seed}: Pick<AppServices, 'content' | 'labs' | 'price' | 'seed'>,
  world: World,
): Promise<Screen> {
  if (route.at === 'station') return {at: 'station', station: route.station, part: null};
  if (route.at === 'price') return openPrice(await price.open());
  if (route.at === 'lab') return openLab(await labs.open(route.lab));
  if (route.at === 'search') return openSearch(await content.corpus());
  if (route.at === 'plan') return openPlan();
  if (route.at === 'review') return review(route.items, {content, seed, labs}, world);
  const sources = content.sources();
  if (route.at === 'story')
    return openStory(await content.story(route.story), await sources);
  return part(
    route,
    {station: await content.station(route.station), sources: await sources, seed, labs},
    world,
  );
}

type PartRoute = Extract<Route, {at: 'lesson' | 'card' | 'quiz'}>;
type Material = {
  readonly station: Station;
  readonly sources: ReadonlyMap<string, Source>;
  readonly seed: AppServices['seed'];
  readonly labs: AppServices['labs'];
};

/** A part of a station. */
async function part(
  route: PartRoute,
  {station, sources, seed, labs}: Material,
  world: World,
): Promise<Screen> {
  switch (route.at) {
    case 'lesson':
      return openLesson(station, sources, {...world, section: route.section});
    case 'card':
      return openCard(station, sources);
    case 'quiz':
      return openQuiz(station, sources, {
        asked: route.questions,
        random: seededRandom(seed()),
        world,
        ownRuns: await labs.ownRuns(station.quiz),
      });
  }
}

async function review(
  items: Extract<Route, {at: 'review'}>['items'],
  {content, seed, labs}: Pick<AppServices, 'content' | 'seed' | 'labs'>,
  {progress, course, now}: World,
): Promise<Screen> {
  const names = items === 'due' ? dueItems(progress.memory, stationsOf(course)) : items;
  const {asked, ...evidence} = await questionsFor(names, {content, labs});
  return openReview(asked, evidence, {random: seededRandom(seed()), now});
}
