import type {Offer} from '../keys.js';
import {cardOffers, updateCard} from '../screens/card/card-state.js';
import {homeOffers, updateHome} from '../screens/home/home-state.js';
import {labOffers} from '../screens/lab/lab-offers.js';
import {updateLab} from '../screens/lab/lab-state.js';
import {lessonOffers, updateLesson} from '../screens/lesson/lesson-state.js';
import {priceOffers, updatePrice} from '../screens/price/price-state.js';
import {planOffers, updatePlan} from '../screens/plan/plan-state.js';
import {quizOffers} from '../screens/quiz/quiz-offers.js';
import {updateQuiz} from '../screens/quiz/quiz-state.js';
import {searchOffers, updateSearch} from '../screens/search/search-state.js';
import {stationOffers, updateStation} from '../screens/station/station-state.js';
import {storyOffers, updateStory} from '../screens/story/story-state.js';
import type {Screen} from './screen.js';
import type {Said, Step} from './step.js';
import type {World} from './world.js';

type Of<At extends Screen['at']> = Extract<Screen, {at: At}>;

const offers: {
  readonly [At in Screen['at']]: (screen: Of<At>, world: World) => readonly Offer[];
} = {
  home: homeOffers,
  station: stationOffers,
  lesson: lessonOffers,
  story: storyOffers,
  quiz: quizOffers,
  card: cardOffers,
  plan: planOffers,
  lab: labOffers,
  search: searchOffers,
  price: priceOffers,
};

const updates: {
  readonly [At in Screen['at']]: (screen: Of<At>, said: Said) => Step<Of<At>>;
} = {
  home: updateHome,
  station: updateStation,
  lesson: updateLesson,
  story: updateStory,
  quiz: updateQuiz,
  card: updateCard,
  plan: updatePlan,
  lab: updateLab,
  search: updateSearch,
  price: updatePrice,
};

/** What works on a screen now. */
export function offersOf(screen: Screen, world: World): readonly Offer[] {
  // The table pairs each screen with its own function, which the compiler cannot follow here.
  const own = offers[screen.at] as (screen: Screen, world: World) => readonly Offer[];
  return own(screen, world);
}

/** What an intent that is on offer makes of a screen. */
export function updateScreen(screen: Screen, said: Said): Step<Screen> {
  const own = updates[screen.at] as (screen: Screen, said: Said) => Step<Screen>;
  return own(screen, said);
}
