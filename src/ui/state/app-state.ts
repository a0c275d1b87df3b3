import type {Route} from './route.js';
import type {Screen} from './screen.js';
import type {World} from './world.js';

/** Something said in one row above the footer, until the next key. */
export type Notice = {readonly text: string; readonly bad: boolean};

export type AppState = {
  readonly world: World;
  /** The screens on the way here, the shown one last; never empty. */
  readonly stack: readonly [Screen, ...Screen[]];
  readonly help: boolean;
  /** Where the learner goes as soon as it is read; null: nowhere. */
  readonly opening: Route | null;
  /** What was typed while the search was on its way to the screen. */
  readonly typedAhead: readonly string[];
  readonly notices: readonly Notice[];
  /** Something that the learner did could not be written. */
  readonly unsaved: boolean;
};

export function topOf({stack}: AppState): Screen {
  return stack.at(-1) ?? stack[0];
}

/** The state with another screen on top. */
export function withTop(state: AppState, screen: Screen): AppState {
  const [first, ...others] = state.stack;
  return {
    ...state,
    stack: others.length === 0 ? [screen] : [first, ...others.slice(0, -1), screen],
  };
}

/** One screen back; home stays. */
export function withoutTop(state: AppState): AppState {
  const [first, ...others] = state.stack;
  return {...state, stack: [first, ...others.slice(0, -1)]};
}
