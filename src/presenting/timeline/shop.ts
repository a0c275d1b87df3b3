import type {CallName} from '../../engine/plan/step.js';
import {misbehaviour} from '../run/run-words.js';
import type {EventOf} from '../../engine/history/handlers.js';
import type {Telling, TimelineHandlers} from './telling.js';
import {counted, firstOf, listed, ordinal, seconds} from '../../grammar/en.js';
import {
  type Sign,
  tell,
  tellOnce,
  type TimelineState,
} from '../../engine/timeline/state.js';

/** Orders, answers and the shop's two programs. */
export const shopHandlers: TimelineHandlers = {
  attempted: ({state}, {at, probe}) =>
    probe ? state : tellOnce(state, 'orders', {at, sign: 'info', text: 'orders start'}),
  answered: hear,
  'program-started': startProgram,
  'program-ended': endProgram,
  'big-orders': ({state}, {at, every, bytes}) =>
    tell(state, {
      at,
      sign: every === 0 ? 'info' : 'fault',
      text:
        every === 0
          ? 'from now on: no order is big'
          : `from now on: every ${ordinal(every)} order is ${bytes / 1000} kB big`,
    }),
  'guest-order': ({state}, {at, id}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: `${id} comes from a guest: its customer is null`,
    }),
  waiting: ({state}, {at, ids, forMs}) =>
    ids.length === 0
      ? state
      : tell(state, {
          at,
          sign: 'bad',
          text: `nothing has moved for ${seconds(forMs)}: ${counted(ids.length, 'order')} ${ids.length === 1 ? 'waits' : 'wait'}, the first of them ${ids[0] ?? ''}`,
        }),
  planted: ({state}, {at, lost, repeated}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: `the warehouse will lose ${listed(lost)}, and ship ${listed(repeated)} twice`,
    }),
  reported: ({state}, {at, missing, duplicated}) =>
    tell(state, {
      at,
      // Whether it is right is for the verdict to say: a report of nothing is no good sign.
      sign: 'info',
      text: `reconcile reports ${missing.length} missing and ${duplicated.length} duplicated`,
    }),
  held: hold,
  'let-go': ({state}, {at, program}) =>
    tell(state, {at, sign: 'info', text: `${program} goes on`}),
  'taken-over': ({state}, {at, program, ids}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: `${program} is taken for dead: a second one takes over${ids.length > 0 ? ` ${firstOf(ids)}` : ''}`,
    }),
  misbehaved: ({state, views}, event) =>
    tell(state, {at: event.at, sign: 'bad', text: misbehaviour(event, views)}),
  shipped: ({state}, {at, ids}) =>
    tellOnce(state, 'shipped', {
      at,
      sign: 'good',
      text: `${ids[0] ?? 'an order'} shipped, the first one`,
    }),
  parked: ({state}, {at, ids, why}) =>
    tell(state, {at, sign: 'info', text: `${firstOf(ids)} parked: ${why}`}),
};

function hear({state}: Telling, event: EventOf<'answered'>): TimelineState {
  const {at, answer, why} = event;
  const id = event.ids.filter((one) => !state.tally.probes.has(one)).at(-1);
  if (id === undefined) return state;
  if (answer === 'yes') return {...state, lastYes: {id, at}};
  const because = why === null ? '' : `: ${why}`;
  return tellOnce(
    state,
    answer,
    answer === 'no'
      ? {at, sign: 'info', text: `${id} told "no", the first one${because}`}
      : {at, sign: 'wait', text: `${id} pending, the first one${because}`},
  );
}

/** Sums up the answers, once, when checkout's part is over. */
export function tellAnswers(state: TimelineState, at: number): TimelineState {
  const {attempted, yes, no, pending} = state.tally;
  if (attempted === 0) return state;
  const open = attempted - yes - no - pending;
  const rest = open > 0 ? `, ${open} without an answer` : '';
  const text = `${counted(attempted, 'order')} handed out: ${yes} told "yes", ${no} told "no", ${pending} pending${rest}`;
  return tellOnce(state, 'answers', {at, sign: 'info', text});
}

/** What the held call is about; what counts has happened, and the program has not heard so. */
const heldAt: Readonly<Record<CallName, (ids: string) => string>> = {
  orders: (ids) => `it is handed ${ids}`,
  answer: (ids) => `it answers for ${ids}`,
  shipped: (ids) => `it ships ${ids}`,
  parked: (ids) => `it parks ${ids}`,
};

function hold(
  {state}: Telling,
  {at, program, call, ids, effect}: EventOf<'held'>,
): TimelineState {
  const what = heldAt[call](ids.length === 0 ? 'an order' : firstOf(ids));
  const text =
    effect === 'none'
      ? `${program} is held just before ${what}`
      : `${program} is held just after ${what}: done, and not heard of yet`;
  return tell(state, {at, sign: 'wait', text});
}

function startProgram(
  {state}: Telling,
  {at, program}: EventOf<'program-started'>,
): TimelineState {
  const mark = `started ${program}`;
  const again = state.told.has(mark) ? ' again' : '';
  const moment = {at, sign: 'info' as const, text: `${program} started${again}`};
  return again ? tell(state, moment) : tellOnce(state, mark, moment);
}

function endProgram(
  {state}: Telling,
  {at, program, code, signal}: EventOf<'program-ended'>,
): TimelineState {
  if (signal === 'SIGTERM')
    return tell(state, {at, sign: 'info', text: `${program} stopped`});
  if (signal !== null)
    return tell(state, {at, sign: 'fault', text: `${program} killed (${signal})`});
  const failed = code !== null && code !== 0;
  const sign: Sign = failed ? 'bad' : 'info';
  return tell(state, {
    at,
    sign,
    text: `${program} ended${failed ? ` with code ${code}` : ''}`,
  });
}
