import type {ScreenModule} from '../../state/screen-module.js';
import {searchOffers, updateSearch} from './search-state.js';
import type {SearchScreen} from './search-state.js';
import {searchPicture} from './search-view.js';

export const searchModule: ScreenModule<SearchScreen> = {
  offers: searchOffers,
  update: updateSearch,
  picture: searchPicture,
};
