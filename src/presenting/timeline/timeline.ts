import {handle, type Handlers} from '../../engine/history/handlers.js';
import type {Entry, History} from '../../engine/history/history.js';
import {tallyNext} from '../../engine/history/tally.js';
import {brokerHandlers} from '../../systems/kafka/evidence/timeline/brokers.js';
import {faultHandlers} from '../../systems/kafka/evidence/timeline/faults.js';
import {interceptionHandlers} from './interceptions.js';
import {runHandlers} from './run.js';
import {shopHandlers} from './shop.js';
import {emptyTimeline, type Moment, type TimelineState} from '../../engine/timeline/state.js';

const handlers: Handlers<TimelineState, TimelineState> = {
  ...shopHandlers,
  ...faultHandlers,
  ...interceptionHandlers,
  ...brokerHandlers,
  ...runHandlers,
};

/** The timeline after one entry more; costs no more than the entry and the few moments so far. */
export function timelineNext(state: TimelineState, entry: Entry): TimelineState {
  const counted = {...state, tally: tallyNext(state.tally, entry)};
  return handle(handlers, counted, entry) ?? counted;
}

/** The notable moments of a run in words, in the order of time; batches of orders are not among them. */
export function foldTimeline(history: History): readonly Moment[] {
  return history.reduce(timelineNext, emptyTimeline()).moments;
}
