import type {ScreenModule} from '../../state/screen-module.js';
import type {PlanScreen} from './plan-screen.js';
import {planOffers, updatePlan} from './plan-state.js';
import {planPicture} from './plan-view.js';

export const planModule: ScreenModule<PlanScreen> = {
  offers: planOffers,
  update: updatePlan,
  picture: planPicture,
};
