import type {ScreenModule} from '../../state/screen-module.js';
import {quizOffers} from './quiz-offers.js';
import type {QuizScreen} from './quiz-screen.js';
import {updateQuiz} from './quiz-state.js';
import {quizPicture} from './quiz-view.js';

export const quizModule: ScreenModule<QuizScreen> = {
  offers: quizOffers,
  update: updateQuiz,
  picture: quizPicture,
};
