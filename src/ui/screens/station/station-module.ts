import type {ScreenModule} from '../../state/screen-module.js';
import {stationOffers, updateStation} from './station-state.js';
import type {StationScreen} from './station-state.js';
import {stationPicture} from './station-view.js';

export const stationModule: ScreenModule<StationScreen> = {
  offers: stationOffers,
  update: updateStation,
  picture: stationPicture,
  // Whoever comes back finds the cursor on what is then to be done.
  covered: (screen) => ({...screen, part: null}),
};
