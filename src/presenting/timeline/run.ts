import type {EventOf, Handlers} from '../../engine/history/handlers.js';
import type {Phase} from '../../engine/history/history.js';
import {lookUp} from '../../engine/history/id-map.js';
import {counted, firstOf, seconds} from '../../engine/words.js';
import {tellAnswers} from './shop.js';
import {type Sign, tell, type TimelineState} from '../../engine/timeline/state.js';

const phases: Readonly<
  Record<Phase, {readonly sign: Sign; readonly text: string} | null>
> = {
  orders: null,
  fault: null,
  failover: {sign: 'wait', text: 'waiting for the cluster to notice'},
  closed: {sign: 'wait', text: 'shipping is closed'},
  healing: {sign: 'wait', text: 'healing: every fault is undone'},
  reading: {
    sign: 'wait',
    text: 'reading the whole log, up to an end mark that the lab writes',
  },
  shipping: {sign: 'wait', text: 'shipping: everything that the log holds'},
};

/** How the run goes on, what it rests on, and how it ends. */
export const runHandlers: Handlers<TimelineState, TimelineState> = {
  phase: (state, {at, phase}) => {
    const after = ['healing', 'reading', 'shipping'].includes(phase);
    const answered = after ? tellAnswers(state, at) : state;
    const words = phases[phase];
    return words ? tell(answered, {at, ...words}) : answered;
  },
  premise: (state, {at, text, met}) =>
    tell(state, {
      at,
      sign: met ? 'good' : 'bad',
      text: `premise ${met ? '' : 'not '}met: ${text}`,
    }),
  'unclean-election': (state, {at}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: 'an operator orders an unclean election',
    }),
  probe: (state, {at, id, tookMs}) =>
    tell(
      state,
      tookMs !== null && lookUp(state.tally.answers, id) === 'yes'
        ? {at, sign: 'good', text: `probe order acknowledged after ${seconds(tookMs)}`}
        : {at, sign: 'bad', text: 'probe order not acknowledged in time'},
    ),
  'caught-up': (state, {at, tookMs}) =>
    tell(
      state,
      tookMs === null
        ? {at, sign: 'bad', text: 'consumers cannot read all that is acknowledged yet'}
        : {
            at,
            sign: 'good',
            text: `consumers can read all that is acknowledged, ${seconds(tookMs)} after the fault`,
          },
    ),
  'reading-ended': (state, event) => tellEnd(state, event, 'the log is read to its end'),
  read: (state, {at, undone = []}) =>
    undone.length === 0
      ? state
      : tell(state, {
          at,
          sign: 'info',
          text: `in the log, and left out by read_committed: ${firstOf(
            undone.map(({id}) => id ?? 'a record'),
          )} of ${undone.length === 1 ? 'an aborted transaction' : 'aborted transactions'}`,
        }),
  'read-further': (state, {at, topic, records, undone = [], complete, detail}) =>
    tell(
      state,
      complete
        ? {
            at,
            sign: 'good',
            text: `${topic} is read to its end: ${counted(records.length, 'record')}${hidden(undone.length)}`,
          }
        : {at, sign: 'bad', text: `the reading of ${topic} stopped early: ${detail}`},
    ),
  position: (state, {at, partition, offset}) =>
    tell(state, {
      at,
      sign: 'info',
      text: `${partition === 0 ? '' : `partition ${partition}: `}the group has committed offset ${offset}`,
    }),
  'shipping-ended': (state, event) =>
    tellEnd(
      state,
      event,
      // A shipping that writes to a topic tells nobody: that topic is read afterwards.
      `shipping came to the end of the log${state.tally.shipped > 0 ? `: ${state.tally.shipped} shipped` : ''}`,
    ),
  blind: (state, {at, broker, detail}) =>
    tell(state, {
      at,
      sign: 'bad',
      text: `the witness cannot read all of broker ${broker}'s log: ${detail}`,
    }),
  healed: (state, {at, how}) =>
    tell(state, {
      at,
      sign: 'good',
      text:
        how === 'in-place'
          ? 'healed: every replica is in sync'
          : 'the cluster was rebuilt',
    }),
  environment: (state, {at, message}) =>
    tell(state, {at, sign: 'bad', text: `not the shop's fault: ${message}`}),
  'run-ended': (state, {at, durationMs}) =>
    tell(tellAnswers(state, at), {
      at,
      sign: 'info',
      text: `the run ended after ${seconds(durationMs)}`,
    }),
};

function tellEnd(
  state: TimelineState,
  event: EventOf<'reading-ended'> | EventOf<'shipping-ended'>,
  done: string,
): TimelineState {
  const {at, complete, detail, type} = event;
  const what = type === 'reading-ended' ? 'reading' : 'shipping';
  return tell(
    state,
    complete
      ? {at, sign: 'good', text: done}
      : {at, sign: 'bad', text: `${what} stopped before the end: ${detail}`},
  );
}

function hidden(count: number): string {
  return count === 0
    ? ''
    : `, and ${count} of aborted transactions, which read_committed leaves out`;
}
