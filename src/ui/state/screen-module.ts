import type {Offer} from '../keys.js';
import type {Message} from './message.js';
import type {Picture} from './picture.js';
import type {Said, Step} from './step.js';
import type {World} from './world.js';

/** What happens to a run, or to a text in the editor. */
export type News = Extract<Message, {type: 'lab' | 'price' | 'edited'}>;

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
  /** What a pasted text makes of it, where text is typed; left out: its first line is typed. */
  readonly pasted?: (screen: S, text: string, world: World) => Step<S>;
  /** What it becomes as time passes, about once a second; null: nothing. */
  readonly ticked?: (screen: S, world: World) => Step<S> | null;
  readonly news?: (screen: S, message: News, world: World) => Step<S>;
};
