import {handle} from '../../engine/history/handlers.js';
import type {Entry, History} from '../../engine/history/history.js';
import {tallyNext} from '../../engine/history/tally.js';
import type {SystemViews} from '../../engine/system-view.js';
import {
  emptyTimeline,
  type Moment,
  type TimelineState,
} from '../../engine/timeline/state.js';
import {interceptionHandlers} from './interceptions.js';
import {runHandlers} from './run.js';
import {shopHandlers} from './shop.js';
import type {Telling, TimelineHandlers} from './telling.js';

const handlers: TimelineHandlers = {
  ...shopHandlers,
  ...interceptionHandlers,
  ...runHandlers,
};

/** The timeline after one entry more; costs no more than the entry and the few moments so far. */
export function timelineNext(
  state: TimelineState,
  entry: Entry,
  views: SystemViews,
): TimelineState {
  const counted = {...state, tally: tallyNext(state.tally, entry)};
  for (const view of Object.values(views)) {
    const own = view.timelineNext(counted, entry);
    if (own !== null) return own;
  }
  return (
    handle<Telling, TimelineState>(handlers, {state: counted, views}, entry) ?? counted
  );
}

/** The notable moments of a run in words, in the order of time; batches of orders are not among them. */
export function foldTimeline(history: History, views: SystemViews): readonly Moment[] {
  return history.reduce(
    (state, entry) => timelineNext(state, entry, views),
    emptyTimeline(),
  ).moments;
}
