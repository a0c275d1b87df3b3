import type {EventOf} from '../../engine/history/handlers.js';
import {numberOf} from '../../engine/evidence.js';
import {ordersIn} from '../../engine/plan/holding.js';
import {premiseWords, stoppedBecause, trouble} from '../run/run-words.js';
import {storeWords, type Telling, type TimelineHandlers} from './telling.js';
import type {Phase} from '../../engine/history/history.js';
import {lookUp} from '../../engine/history/id-map.js';
import {counted, seconds} from '../../grammar/en.js';
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
export const runHandlers: TimelineHandlers = {
  'run-began': ({state}, {holdings}) => ({
    ...state,
    holdings: new Map(holdings.map(({name, holds}) => [name, holds])),
    store: ordersIn(holdings)?.system ?? null,
  }),
  phase: ({state}, {at, phase}) => {
    const after = ['healing', 'reading', 'shipping'].includes(phase);
    const answered = after ? tellAnswers(state, at) : state;
    const words = phases[phase];
    return words ? tell(answered, {at, ...words}) : answered;
  },
  premise: ({state, views}, {at, met, ...event}) =>
    tell(state, {
      at,
      sign: met ? 'good' : 'bad',
      text: `premise ${met ? '' : 'not '}met: ${premiseWords(event, views)}`,
    }),
  probe: ({state}, {at, id, tookMs}) =>
    tell(
      state,
      tookMs !== null && lookUp(state.tally.answers, id) === 'yes'
        ? {at, sign: 'good', text: `probe order acknowledged after ${seconds(tookMs)}`}
        : {at, sign: 'bad', text: 'probe order not acknowledged in time'},
    ),
  'caught-up': ({state}, {at, tookMs}) =>
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
  'reading-ended': tellReading,
  'shipping-ended': (telling, event) =>
    tellEnd(
      telling,
      event,
      // A shipping whose effects lie in a holding tells nobody: that is read afterwards.
      `shipping came to the end of the ${storeWords(telling)?.store ?? 'store'}${telling.state.tally.shipped > 0 ? `: ${telling.state.tally.shipped} shipped` : ''}`,
    ),
  healed: ({state}, {at}) =>
    tell(state, {at, sign: 'good', text: 'healed: every replica is in sync'}),
  environment: ({state, views}, {at, ...event}) =>
    tell(state, {
      at,
      sign: 'bad',
      text: `not the shop's fault: ${trouble(event, views)}`,
    }),
  'run-ended': ({state}, {at, durationMs}) =>
    tell(tellAnswers(state, at), {
      at,
      sign: 'info',
      text: `the run ended after ${seconds(durationMs)}`,
    }),
};

function tellReading(telling: Telling, event: EventOf<'reading-ended'>): TimelineState {
  const {state, views} = telling;
  const {at, holding, complete, facts} = event;
  if (state.holdings.get(holding) === 'orders')
    return tellEnd(
      telling,
      event,
      `the ${storeWords(telling)?.store ?? 'store'} is read to its end`,
    );
  return tell(
    state,
    complete
      ? {
          at,
          sign: 'good',
          text: `${holding} is read to its end: ${counted(numberOf(facts['count']), 'record')}${hidden(numberOf(facts['undone']))}`,
        }
      : {
          at,
          sign: 'bad',
          text: `the reading of ${holding} stopped early: ${stoppedBecause(facts, views)}`,
        },
  );
}

function tellEnd(
  {state, views}: Telling,
  event: EventOf<'reading-ended'> | EventOf<'shipping-ended'>,
  done: string,
): TimelineState {
  const {at, complete, facts, type} = event;
  const what = type === 'reading-ended' ? 'reading' : 'shipping';
  return tell(
    state,
    complete
      ? {at, sign: 'good', text: done}
      : {
          at,
          sign: 'bad',
          text: `${what} stopped before the end: ${stoppedBecause(facts, views)}`,
        },
  );
}

function hidden(count: number): string {
  return count === 0
    ? ''
    : `, and ${count} of aborted transactions, which read_committed leaves out`;
}
