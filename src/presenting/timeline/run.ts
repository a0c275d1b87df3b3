import type {EventOf} from '../../engine/history/handlers.js';
import {numberOf} from '../../engine/evidence.js';
import {ordersIn} from '../../engine/plan/holding.js';
import {premiseWords, stoppedBecause, trouble} from '../run/run-words.js';
import {storeWords, type Telling, type TimelineHandlers} from './telling.js';
import {lookUp} from '../../engine/history/id-map.js';
import {words} from '../words/words.js';
import {tellAnswers} from './shop.js';
import {type Moment, tell, type TimelineState} from '../../engine/timeline/state.js';

/** How the run goes on, what it rests on, and how it ends. */
export const runHandlers: TimelineHandlers = {
  'run-began': ({state}, {holdings}) => ({
    ...state,
    holdings: new Map(holdings.map(({name, holds}) => [name, holds])),
    store: ordersIn(holdings)?.system ?? null,
  }),
  phase: (telling, {at, phase}) => {
    const {state} = telling;
    const after = ['healing', 'reading', 'shipping'].includes(phase);
    const answered = after ? tellAnswers(state, at) : state;
    if (phase === 'orders' || phase === 'fault') return answered;
    const text = storeWords(telling)?.moments[phase] ?? words.timeline.phases[phase];
    return tell(answered, {at, sign: 'wait', text});
  },
  premise: ({state, views}, {at, met, ...event}) =>
    tell(state, {
      at,
      sign: met ? 'good' : 'bad',
      text: words.timeline.premise(premiseWords(event, views), met),
    }),
  probe: ({state}, {at, id, tookMs}) =>
    tell(
      state,
      tookMs !== null && lookUp(state.tally.answers, id) === 'yes'
        ? {at, sign: 'good', text: words.timeline.probeAcknowledged(tookMs)}
        : {at, sign: 'bad', text: words.timeline.probeNotAcknowledged},
    ),
  'caught-up': ({state}, {at, tookMs}) =>
    tell(
      state,
      tookMs === null
        ? {at, sign: 'bad', text: words.timeline.notCaughtUp}
        : {
            at,
            sign: 'good',
            text: words.timeline.caughtUp(tookMs),
          },
    ),
  'reading-ended': tellReading,
  'shipping-ended': (telling, {at, complete, facts}) => {
    const {state, views} = telling;
    const {shippedToTheEnd, shippingStopped} = words.timeline;
    return tell(state, {
      ...ended({at, complete}),
      text: complete
        ? shippedToTheEnd(state.tally.shipped, storeWords(telling))
        : shippingStopped(stoppedBecause(facts, views)),
    });
  },
  healed: (telling, {at}) =>
    tell(telling.state, {
      ...{at, sign: 'good'},
      text: storeWords(telling)?.moments.healed ?? words.timeline.healed,
    }),
  environment: ({state, views}, {at, ...event}) =>
    tell(state, {
      at,
      sign: 'bad',
      text: words.timeline.environment(trouble(event, views)),
    }),
  'run-ended': ({state}, {at, durationMs}) =>
    tell(tellAnswers(state, at), {
      at,
      sign: 'info',
      text: words.timeline.runEnded(durationMs),
    }),
};

function tellReading(telling: Telling, event: EventOf<'reading-ended'>): TimelineState {
  const {state} = telling;
  return tell(state, {
    ...ended(event),
    text: event.complete ? readWords(telling, event) : unreadWords(telling, event),
  });
}

function readWords(telling: Telling, event: EventOf<'reading-ended'>): string {
  const {holding, facts} = event;
  const system = storeWords(telling);
  if (telling.state.holdings.get(holding) === 'orders')
    return words.timeline.readToTheEnd(system);
  const found = {count: numberOf(facts['count']), undone: numberOf(facts['undone'])};
  return words.timeline.holdingRead(holding, found, system);
}

function unreadWords({state, views}: Telling, event: EventOf<'reading-ended'>): string {
  const {holding, facts} = event;
  const why = stoppedBecause(facts, views);
  return state.holdings.get(holding) === 'orders'
    ? words.timeline.readingStopped(why)
    : words.timeline.holdingStopped(holding, why);
}

const ended = ({
  at,
  complete,
}: {
  readonly at: number;
  readonly complete: boolean;
}): Pick<Moment, 'at' | 'sign'> => ({at, sign: complete ? 'good' : 'bad'});
