import {misbehaviour} from '../run/run-words.js';
import type {EventOf} from '../../engine/history/handlers.js';
import type {Telling, TimelineHandlers} from './telling.js';
import {words} from '../words/words.js';
import {tell, tellOnce, type TimelineState} from '../../engine/timeline/state.js';

/** Orders, answers and the shop's two programs. */
export const shopHandlers: TimelineHandlers = {
  attempted: ({state}, {at, probe}) =>
    probe
      ? state
      : tellOnce(state, 'orders', {at, sign: 'info', text: words.timeline.ordersStart}),
  answered: hear,
  'program-started': startProgram,
  'program-ended': endProgram,
  'big-orders': ({state}, {at, every, bytes}) =>
    tell(state, {
      at,
      sign: every === 0 ? 'info' : 'fault',
      text: words.timeline.bigOrders(every, bytes),
    }),
  'guest-order': ({state}, {at, id}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: words.timeline.guest(id),
    }),
  waiting: ({state}, {at, ids, forMs}) =>
    ids.length === 0
      ? state
      : tell(state, {
          at,
          sign: 'bad',
          text: words.timeline.waiting(ids, forMs),
        }),
  planted: ({state}, {at, lost, repeated}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: words.timeline.planted(lost, repeated),
    }),
  reported: ({state}, {at, missing, duplicated}) =>
    tell(state, {
      at,
      // Whether it is right is for the verdict to say: a report of nothing is no good sign.
      sign: 'info',
      text: words.timeline.reported(missing.length, duplicated.length),
    }),
  held: hold,
  'let-go': ({state}, {at, program}) =>
    tell(state, {at, sign: 'info', text: words.timeline.letGo(program)}),
  paused: ({state}, {at, program}) =>
    tell(state, {at, sign: 'fault', text: words.timeline.paused(program)}),
  resumed: ({state}, {at, program}) =>
    tell(state, {at, sign: 'fault', text: words.timeline.resumed(program)}),
  'taken-over': ({state}, {at, program, ids}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: words.timeline.takenOver(program, ids),
    }),
  misbehaved: ({state, views}, event) =>
    tell(state, {at: event.at, sign: 'bad', text: misbehaviour(event, views)}),
  shipped: ({state}, {at, ids}) =>
    tellOnce(state, 'shipped', {
      at,
      sign: 'good',
      text: words.timeline.firstShipped(ids),
    }),
  parked: ({state}, {at, ids, why}) =>
    tell(state, {at, sign: 'info', text: words.timeline.parked(ids, why)}),
};

function hear({state}: Telling, event: EventOf<'answered'>): TimelineState {
  const {at, answer, why} = event;
  const id = event.ids.filter((one) => !state.tally.probes.has(one)).at(-1);
  if (id === undefined) return state;
  if (answer === 'yes') return {...state, lastYes: {id, at}};
  return tellOnce(
    state,
    answer,
    answer === 'no'
      ? {at, sign: 'info', text: words.timeline.firstNo(id, why)}
      : {at, sign: 'wait', text: words.timeline.firstPending(id, why)},
  );
}

/** Sums up the answers, once, when checkout's part is over. */
export function tellAnswers(state: TimelineState, at: number): TimelineState {
  if (state.tally.attempted === 0) return state;
  const text = words.timeline.answers(state.tally);
  return tellOnce(state, 'answers', {at, sign: 'info', text});
}

function hold(
  {state}: Telling,
  {at, program, call, ids, effect}: EventOf<'held'>,
): TimelineState {
  const counts = effect !== 'none';
  const text = words.timeline.held(program, {call, ids, counts});
  return tell(state, {at, sign: 'wait', text});
}

function startProgram(
  {state}: Telling,
  {at, program}: EventOf<'program-started'>,
): TimelineState {
  const mark = `started/${program}`;
  const {started, startedAgain} = words.timeline;
  return state.told.has(mark)
    ? tell(state, {at, sign: 'info', text: startedAgain(program)})
    : tellOnce(state, mark, {at, sign: 'info', text: started(program)});
}

function endProgram(
  {state}: Telling,
  {at, program, code, signal}: EventOf<'program-ended'>,
): TimelineState {
  if (signal === 'SIGTERM')
    return tell(state, {at, sign: 'info', text: words.timeline.stopped(program)});
  if (signal !== null)
    return tell(state, {at, sign: 'fault', text: words.timeline.killed(program, signal)});
  return code === null || code === 0
    ? tell(state, {at, sign: 'info', text: words.timeline.ended(program)})
    : tell(state, {at, sign: 'bad', text: words.timeline.failed(program, code)});
}
