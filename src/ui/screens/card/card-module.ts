import type {ScreenModule} from '../../state/screen-module.js';
import type {CardScreen} from './card-screen.js';
import {cardOffers, updateCard} from './card-state.js';
import {cardPicture} from './card-view.js';

export const cardModule: ScreenModule<CardScreen> = {
  offers: cardOffers,
  update: updateCard,
  picture: cardPicture,
};
