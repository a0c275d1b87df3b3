import type {ScreenModule} from '../../state/screen-module.js';
import {practiceOffers, type PracticeScreen, updatePractice} from './practice-state.js';
import {practicePicture} from './practice-view.js';

export const practiceModule: ScreenModule<PracticeScreen> = {
  offers: practiceOffers,
  update: updatePractice,
  picture: practicePicture,
};
