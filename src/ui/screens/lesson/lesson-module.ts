import type {ScreenModule} from '../../state/screen-module.js';
import {lessonOffers, updateLesson} from './lesson-state.js';
import type {LessonScreen} from './lesson-state.js';
import {lessonPicture} from './lesson-view.js';

export const lessonModule: ScreenModule<LessonScreen> = {
  offers: lessonOffers,
  update: updateLesson,
  picture: lessonPicture,
};
