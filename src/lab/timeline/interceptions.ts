import type {Handlers} from '../handlers.js';
import {takenNow, toBeTaken} from '../interception-words.js';
import {tellLastYes} from './shop.js';
import {tell, type TimelineState} from './state.js';

/** What was held or dropped on the way between the shop's programs and the brokers. */
export const interceptionHandlers: Handlers<TimelineState, TimelineState> = {
  intercepting: (state, {at, ...interception}) =>
    tell(state, {
      at,
      sign: 'info',
      text: `from now on: ${toBeTaken(interception, 'will be')}`,
    }),
  intercepted: (state, {at, ...frame}) =>
    tell(tellLastYes(state), {at, sign: 'fault', text: takenNow(frame)}),
  released: (state, {at}) =>
    tell(state, {at, sign: 'good', text: 'nothing is held back any more'}),
};
