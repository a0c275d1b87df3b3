import {tell, tellLastYes, type TimelineState} from '../../engine/timeline/state.js';
import type {EventOf} from '../../engine/history/handlers.js';
import {words} from '../words/words.js';
import {type Telling, type TimelineHandlers, wordsOf} from './telling.js';

/** So many of a kind are told one by one; those after them in one sentence, once something else happens. */
const toldEach = 2;

/** What was held or dropped on the way between the shop's programs and a system. */
export const interceptionHandlers: TimelineHandlers = {
  intercepting: (telling, {at, ...interception}) => ({
    ...tell(telling.state, {
      at,
      sign: 'info',
      text: words.run.interceptions.fromNow(
        interception,
        wordsOf(telling, interception.system),
      ),
    }),
    taken: 0,
  }),
  intercepted: takeFrame,
  released: ({state}, {at}) =>
    tell(state, {at, sign: 'good', text: words.run.interceptions.released}),
};

function takeFrame(
  telling: Telling,
  {at, ...frame}: EventOf<'intercepted'>,
): TimelineState {
  const {state} = telling;
  const system = wordsOf(telling, frame.system);
  const {takenNow, takenSince} = words.run.interceptions;
  const taken = state.taken + 1;
  if (taken <= toldEach) {
    const before = tellLastYes(
      state,
      (id, nodes) => system?.acknowledged(id, nodes) ?? words.timeline.acknowledged(id),
    );
    return {
      ...tell(before, {at, sign: 'fault', text: takenNow(frame, system)}),
      taken,
    };
  }
  const from = state.held?.from ?? frame.nth;
  const text = takenSince({...frame, from, to: frame.nth}, system);
  return {...state, taken, held: {from, moment: {at, sign: 'fault', text}}};
}
