import type {ScreenModule} from '../../state/screen-module.js';
import {homeOffers, updateHome} from './home-state.js';
import type {HomeScreen} from './home-state.js';
import {homePicture} from './home-view.js';

export const homeModule: ScreenModule<HomeScreen> = {
  offers: homeOffers,
  update: updateHome,
  picture: homePicture,
};
