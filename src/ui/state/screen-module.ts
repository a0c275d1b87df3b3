import type {Offer} from '../keys.js';
import type {Message} from './message.js';
import type {Picture} from './picture.js';
import type {Said, Step} from './step.js';
import type {World} from './world.js';

/** What happens to a run. */
export type News = Extract<Message, {type: 'lab' | 'price'}>;

/** All that a screen is to the others. */
export type ScreenModule<S> = {
  /** What works on it now. */
  readonly offers: (screen: S, world: World) => readonly Offer[];
  /** What an intent that is on offer makes of it. */
  readonly update: (screen: S, said: Said) => Step<S>;
  /** What it looks like at the world's size. */
  readonly picture: (screen: S, world: World) => Picture;
  /** What it becomes when another screen is opened from it. */
  readonly covered?: (screen: S) => S;
  readonly news?: (screen: S, message: News) => Step<S>;
};
