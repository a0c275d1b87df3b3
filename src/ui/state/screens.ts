import type {Offer} from '../keys.js';
import {cardOffers, updateCard} from '../screens/card/card-state.js';
import {homeOffers, updateHome} from '../screens/home/home-state.js';
import {labOffers} from '../screens/lab/lab-offers.js';
import {updateLab} from '../screens/lab/lab-state.js';
import {lessonOffers, updateLesson} from '../screens/lesson/lesson-state.js';
import {priceOffers, updatePrice} from '../screens/price/price-state.js';
import {quizOffers} from '../screens/quiz/quiz-offers.js';
import {updateQuiz} from '../screens/quiz/quiz-state.js';
import {searchOffers, updateSearch} from '../screens/search/search-state.js';
import {stationOffers, updateStation} from '../screens/station/station-state.js';
import {storyOffers, updateStory} from '../screens/story/story-state.js';
import type {Screen} from './screen.js';
import type {Said, Step} from './step.js';
import type {World} from './world.js';

/** What works on a screen now. */
export function offersOf(screen: Screen, world: World): readonly Offer[] {
  switch (screen.at) {
    case 'home':
      return homeOffers(screen, world);
    case 'station':
      return stationOffers(screen, world);
    case 'lesson':
      return lessonOffers(screen, world);
    case 'story':
      return storyOffers(screen, world);
    case 'quiz':
      return quizOffers(screen, world);
    case 'card':
      return cardOffers(screen, world);
    case 'lab':
      return labOffers(screen, world);
    case 'search':
      return searchOffers(screen, world);
    case 'price':
      return priceOffers(screen, world);
  }
}

/** What an intent that is on offer makes of a screen. */
export function updateScreen(screen: Screen, said: Said): Step<Screen> {
  switch (screen.at) {
    case 'home':
      return updateHome(screen, said);
    case 'station':
      return updateStation(screen, said);
    case 'lesson':
      return updateLesson(screen, said);
    case 'story':
      return updateStory(screen, said);
    case 'quiz':
      return updateQuiz(screen, said);
    case 'card':
      return updateCard(screen, said);
    case 'lab':
      return updateLab(screen, said);
    case 'search':
      return updateSearch(screen, said);
    case 'price':
      return updatePrice(screen, said);
  }
}
