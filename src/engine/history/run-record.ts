import {TrainerError} from '../../errors.js';
import {foldGap, type Gap} from '../ledger/gap.js';
import {type EventOf, eventsOf} from './handlers.js';
import type {History} from './history.js';

/** What the history says about the run itself, apart from its orders. */
export type RunRecord = {
  readonly began: EventOf<'run-began'>;
  readonly ended: EventOf<'run-ended'> | null;
  /** The last reading and the last shipping that ended; null when none did. */
  readonly reading: EventOf<'reading-ended'> | null;
  readonly shipping: EventOf<'shipping-ended'> | null;
  /** What was read of further topics, partition by partition. */
  readonly further: readonly EventOf<'read-further'>[];
  /** What was planted and what was reported. */
  readonly gap: Gap;
  /** What did not move when nothing had moved for a while. */
  readonly waiting: readonly EventOf<'waiting'>[];
  readonly premises: readonly EventOf<'premise'>[];
  readonly misbehaviours: readonly EventOf<'misbehaved'>[];
  readonly environment: readonly EventOf<'environment'>[];
  readonly probes: readonly EventOf<'probe'>[];
  /** Who led each partition when it was last heard of; null: nobody. */
  readonly leaders: ReadonlyMap<number, number | null>;
};

/** Throws a TrainerError when the history has no beginning: then it is not the history of a run. */
export function readRun(history: History): RunRecord {
  const began = eventsOf(history, 'run-began')[0];
  if (!began)
    throw new TrainerError(
      'usage',
      'This is not the history of a run: it has no beginning.',
      {
        hint: 'Give the file of a saved run; "ackademy lab history" lists them.',
      },
    );
  return {
    began,
    ended: eventsOf(history, 'run-ended').at(-1) ?? null,
    reading: eventsOf(history, 'reading-ended').at(-1) ?? null,
    shipping: eventsOf(history, 'shipping-ended').at(-1) ?? null,
    further: eventsOf(history, 'read-further'),
    gap: foldGap(history),
    waiting: eventsOf(history, 'waiting'),
    premises: eventsOf(history, 'premise'),
    misbehaviours: eventsOf(history, 'misbehaved'),
    environment: eventsOf(history, 'environment'),
    probes: eventsOf(history, 'probe'),
    leaders: lastLeaders(history),
  };
}

function lastLeaders(history: History): ReadonlyMap<number, number | null> {
  const leaders = new Map<number, number | null>();
  for (const entry of history) {
    if (entry.type === 'leader') leaders.set(entry.partition, entry.leader);
    if (entry.type === 'xray')
      for (const {partition, leader} of entry.partitions) leaders.set(partition, leader);
  }
  return leaders;
}
