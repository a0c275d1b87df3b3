import {openHome} from '../screens/home/home-state.js';
import type {AppServices} from '../services.js';
import {words} from '../../presenting/words/words.js';
import type {AppState} from './app-state.js';
import {notLaid, type World} from './world.js';

/** The map, with the cursor on what is next. */
export function initialState(
  {course, map, progress, notices, clock}: AppServices,
  look: Pick<World, 'size' | 'colour'>,
): AppState {
  const known = progress.current();
  return {
    world: {
      ...look,
      course,
      map,
      progress: known,
      t: words,
      now: clock.now(),
      laid: notLaid,
    },
    stack: [openHome(known, map)],
    help: false,
    opening: null,
    typedAhead: [],
    notices: notices.map((text) => ({text, bad: true})),
    unsaved: false,
  };
}
