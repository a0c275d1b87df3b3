import {seededRandom} from '../../course/shuffle.js';
import {openCard} from '../screens/card/card-state.js';
import {openLab} from '../screens/lab/lab-state.js';
import {openLesson} from '../screens/lesson/lesson-state.js';
import {openPrice} from '../screens/price/price-state.js';
import {openQuiz} from '../screens/quiz/quiz-state.js';
import {openSearch} from '../screens/search/search-state.js';
import {openStory} from '../screens/story/story-state.js';
import type {AppServices} from '../services.js';
import type {Route} from '../state/route.js';
import type {Screen} from '../state/screen.js';
import type {World} from '../state/world.js';

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
  const sources = content.sources();
  if (route.at === 'story')
    return openStory(await content.story(route.story), await sources);
  const station = await content.station(route.station);
  switch (route.at) {
    case 'lesson':
      return openLesson(station, await sources, {...world, section: route.section});
    case 'card':
      return openCard(station, await sources);
    case 'quiz':
      return openQuiz(station, await sources, {
        asked: route.questions,
        random: seededRandom(seed()),
        world,
        ownRuns: await labs.ownRuns(station.quiz),
      });
  }
}
