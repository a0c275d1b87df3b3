import type {EventOf, Handlers} from '../../engine/history/handlers.js';
import {takenNow, takenSince, toBeTaken} from '../run/interception-words.js';
import {tellLastYes} from './shop.js';
import {tell, type TimelineState} from '../../engine/timeline/state.js';

/** So many of a kind are told one by one; those after them in one sentence, once something else happens. */
const toldEach = 2;

/** What was held or dropped on the way between the shop's programs and the brokers. */
export const interceptionHandlers: Handlers<TimelineState, TimelineState> = {
  intercepting: (state, {at, ...interception}) => ({
    ...tell(state, {
      at,
      sign: 'info',
      text: toBeTaken(interception, 'will be'),
    }),
    taken: 0,
  }),
  intercepted: takeFrame,
  released: (state, {at}) =>
    tell(state, {at, sign: 'good', text: 'requests and replies get through again'}),
};

function takeFrame(
  state: TimelineState,
  {at, ...frame}: EventOf<'intercepted'>,
): TimelineState {
  const taken = state.taken + 1;
  if (taken <= toldEach) {
    const told = tell(tellLastYes(state), {at, sign: 'fault', text: takenNow(frame)});
    return {...told, taken};
  }
  const from = state.held?.from ?? frame.nth;
  const text = takenSince({...frame, from, to: frame.nth});
  return {...state, taken, held: {from, moment: {at, sign: 'fault', text}}};
}
