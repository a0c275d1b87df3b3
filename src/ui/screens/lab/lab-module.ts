import type {ScreenModule} from '../../state/screen-module.js';
import {labNews} from './lab-news.js';
import {labOffers} from './lab-offers.js';
import type {LabScreen} from './lab-screen.js';
import {updateLab} from './lab-state.js';
import {labPicture} from './lab-view.js';

export const labModule: ScreenModule<LabScreen> = {
  offers: labOffers,
  update: updateLab,
  picture: labPicture,
  news: (screen, message) =>
    message.type === 'lab' ? labNews(screen, message.news) : {screen},
};
