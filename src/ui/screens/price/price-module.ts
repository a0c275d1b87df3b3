import type {ScreenModule} from '../../state/screen-module.js';
import type {PriceScreen} from './price-screen.js';
import {priceNews, priceOffers, updatePrice} from './price-state.js';
import {pricePicture} from './price-view.js';

export const priceModule: ScreenModule<PriceScreen> = {
  offers: priceOffers,
  update: updatePrice,
  picture: pricePicture,
  news: (screen, message) =>
    message.type === 'price' ? priceNews(screen, message.news) : {screen},
};
