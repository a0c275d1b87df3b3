import {TrainerError} from '../../errors.js';
import {foldGap, type Gap} from '../ledger/gap.js';
import {ordersIn} from '../plan/holding.js';
import {type EventOf, eventsOf} from './handlers.js';
import type {History} from './history.js';

/** What the history says about the run itself, apart from its orders. */
export type RunRecord = {
  readonly began: EventOf<'run-began'>;
  readonly ended: EventOf<'run-ended'> | null;
  /** The last reading of the orders and the last shipping that ended; null when none did. */
  readonly reading: EventOf<'reading-ended'> | null;
  readonly shipping: EventOf<'shipping-ended'> | null;
  /** How the reading of each holding ended; the last word on each counts. */
  readonly readings: ReadonlyMap<string, EventOf<'reading-ended'>>;
  /** What could be read while the fault lasted, look by look. */
  readonly glimpses: readonly EventOf<'glimpsed'>[];
  /** What was planted and what was reported. */
  readonly gap: Gap;
  /** What did not move when nothing had moved for a while. */
  readonly waiting: readonly EventOf<'waiting'>[];
  readonly premises: readonly EventOf<'premise'>[];
  readonly misbehaviours: readonly EventOf<'misbehaved'>[];
  readonly environment: readonly EventOf<'environment'>[];
  readonly probes: readonly EventOf<'probe'>[];
};

/** Throws a TrainerError when the history has no beginning: then it is not the history of a run. */
export function readRun(history: History): RunRecord {
  const began = eventsOf(history, 'run-began')[0];
  if (!began) throw new TrainerError('usage', 'history-without-beginning');
  const readings = new Map(
    eventsOf(history, 'reading-ended').map((event) => [event.holding, event]),
  );
  return {
    began,
    ended: eventsOf(history, 'run-ended').at(-1) ?? null,
    reading: readings.get(ordersIn(began.holdings)?.name ?? '') ?? null,
    readings,
    glimpses: eventsOf(history, 'glimpsed'),
    shipping: eventsOf(history, 'shipping-ended').at(-1) ?? null,
    gap: foldGap(history),
    waiting: eventsOf(history, 'waiting'),
    premises: eventsOf(history, 'premise'),
    misbehaviours: eventsOf(history, 'misbehaved'),
    environment: eventsOf(history, 'environment'),
    probes: eventsOf(history, 'probe'),
  };
}
