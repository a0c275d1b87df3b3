import type {Handlers} from '../../engine/history/handlers.js';
import type {SystemViews, SystemWords} from '../../engine/system-view.js';
import type {TimelineState} from '../../engine/timeline/state.js';

/** The timeline so far, and the words of the run's systems. */
export type Telling = {readonly state: TimelineState; readonly views: SystemViews};
export type TimelineHandlers = Handlers<Telling, TimelineState>;

export const wordsOf = ({views}: Telling, system: string): SystemWords | null =>
  views[system]?.words ?? null;

/** The words of the system that the orders lie in, or of the only one that there is. */
export const storeWords = ({state, views}: Telling): SystemWords | null =>
  (views[state.store ?? ''] ?? Object.values(views)[0])?.words ?? null;
