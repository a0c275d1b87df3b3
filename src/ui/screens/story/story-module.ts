import type {ScreenModule} from '../../state/screen-module.js';
import {storyOffers, updateStory} from './story-state.js';
import type {StoryScreen} from './story-state.js';
import {storyPicture} from './story-view.js';

export const storyModule: ScreenModule<StoryScreen> = {
  offers: storyOffers,
  update: updateStory,
  picture: storyPicture,
};
