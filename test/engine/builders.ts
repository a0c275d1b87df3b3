/** Histories written by hand: one short word for each event. */
import type {PropertyPromise} from '../../src/engine/plan/define.js';
import type {BrokerFault, Role} from '../../src/engine/plan/step.js';
import type {Holding} from '../../src/engine/plan/holding.js';
import type {
  Answer,
  Entry,
  History,
  HistoryEvent,
  Misbehaviour,
  Phase,
} from '../../src/engine/history/history.js';
import type {BrokerState, Xray} from '../../src/systems/kafka/evidence/xray/replicas.js';
import {type Report, reportOf} from '../../src/presenting/run/report.js';

export const allHold: PropertyPromise = {
  'none-lost': 'holds',
  'told-the-truth': 'holds',
  'each-once': 'holds',
};

/** The events as a history, 100 ms apart; an entry that has its own time keeps it. */
export function history(...events: readonly (HistoryEvent | Entry)[]): History {
  return events.map((event, index) => ({at: index * 100, ...event}));
}

export const at = (ms: number, event: HistoryEvent): Entry => ({...event, at: ms});

export const began = (
  promise: PropertyPromise = allHold,
  fix: string | null = null,
): HistoryEvent => ({
  type: 'run-began',
  schema: 1,
  lab: 'leader-crash',
  fix,
  promise,
  kafka: '4.3.1',
  topic: 'orders-1',
  inServiceWithin: 5000,
  startedAt: '2026-01-02T03:04:05.000Z',
});

export const phase = (name: Phase): HistoryEvent => ({type: 'phase', phase: name});

export const cast = (
  leader = 1,
  followers: readonly number[] = [2, 3],
): HistoryEvent => ({
  type: 'cast',
  leader,
  followers,
  epoch: 4,
});

export const tried = (...ids: readonly string[]): HistoryEvent => ({
  type: 'attempted',
  ids,
  probe: false,
});

export const triedProbe = (id: string): HistoryEvent => ({
  type: 'attempted',
  ids: [id],
  probe: true,
});

export const answered = (
  answer: Answer,
  ids: readonly string[],
  why: string | null = null,
): HistoryEvent => ({type: 'answered', ids, answer, why});

export const yes = (...ids: readonly string[]): HistoryEvent => answered('yes', ids);
export const no = (...ids: readonly string[]): HistoryEvent => answered('no', ids);
export const pending = (...ids: readonly string[]): HistoryEvent =>
  answered('pending', ids);

/** On this broker's disk, at the offset that the last letter of the id stands for: a is 0, b is 1. */
export const disk = (broker: number, ...ids: readonly string[]): HistoryEvent => ({
  type: 'on-disk',
  broker,
  partition: 0,
  records: ids.map((id) => ({offset: offsetOf(id), id})),
});

export const blind = (broker: number): HistoryEvent => ({
  type: 'blind',
  broker,
  detail: 'a codec that it does not know',
});

/** Read in partition 0, each at the offset that its last letter stands for. */
export const inLog = (...ids: readonly string[]): HistoryEvent => ({
  type: 'read',
  partition: 0,
  records: ids.map((id) => ({offset: offsetOf(id), id})),
});

export const inLogAt = (offset: number, id: string | null): HistoryEvent => ({
  type: 'read',
  partition: 0,
  records: [{offset, id}],
});

/** The run has these further topics. */
export const beganAlso = (
  promise: PropertyPromise,
  also: Readonly<Record<string, Holding>>,
): HistoryEvent => ({
  ...(began(promise) as Extract<HistoryEvent, {type: 'run-began'}>),
  also: Object.entries(also).map(([name, holds]) => ({name, holds})),
});

/** All that a further topic has in partition 0, each at the offset that its last letter stands for. */
export const inFurther = (
  topic: string,
  ids: readonly string[],
  headers?: Readonly<Record<string, string>>,
): Extract<HistoryEvent, {type: 'read-further'}> => ({
  type: 'read-further',
  topic,
  partition: 0,
  records: ids.map((id) => ({offset: offsetOf(id), id, headers})),
  complete: true,
  detail: 'to the tail',
});

const offsetOf = (id: string): number => id.charCodeAt(id.length - 1) - 'a'.charCodeAt(0);

/** What a consumer could read of partition 0 while the fault lasted; null: nobody answered. */
export const readable = (ids: readonly string[] | null, partition = 0): HistoryEvent => ({
  type: 'readable',
  partition,
  end: ids?.length ?? null,
  records: (ids ?? []).map((id, offset) => ({offset, id})),
});

export const unseen = (broker: number): HistoryEvent => ({
  type: 'unseen',
  broker,
  partition: 0,
  from: 0,
  to: 5,
});

export const read = {
  complete: (): HistoryEvent => ({
    type: 'reading-ended',
    complete: true,
    detail: 'to the tail',
  }),
  cutShort: (): HistoryEvent => ({
    type: 'reading-ended',
    complete: false,
    detail: 'the reader stopped after 10 s',
  }),
};

export const effect = (...ids: readonly string[]): HistoryEvent => ({
  type: 'shipped',
  ids,
});

/** The group's position in partition 0. */
export const passed = (offset: number): HistoryEvent => ({
  type: 'passed',
  partition: 0,
  offset,
});

export const shipping = {
  complete: (): HistoryEvent => ({
    type: 'shipping-ended',
    complete: true,
    detail: 'the tail was handled',
  }),
  cutShort: (): HistoryEvent => ({
    type: 'shipping-ended',
    complete: false,
    detail: 'nothing moved for 10 s',
  }),
};

export const parked = (...ids: readonly string[]): HistoryEvent => ({
  type: 'parked',
  ids,
  why: 'no such item',
});

export const premise = (met: boolean): HistoryEvent => ({
  type: 'premise',
  premise: 'followers-in-isr',
  text: 'both followers were in the ISR just before broker 1 died',
  met,
});

export const probed = (id: string, tookMs: number | null): HistoryEvent => ({
  type: 'probe',
  id,
  tookMs,
});

export const fault = (
  kind: BrokerFault,
  who: Role,
  ...brokers: readonly number[]
): HistoryEvent => ({type: 'fault', fault: kind, who, brokers});

export const leads = (
  leader: number | null,
  isr: readonly number[],
  partition = 0,
): HistoryEvent => ({type: 'leader', partition, leader, isr});

export const misbehaved = (how: Misbehaviour, detail: string): HistoryEvent => ({
  type: 'misbehaved',
  program: 'checkout',
  how,
  detail,
});

export const environment = (message: string): HistoryEvent => ({
  type: 'environment',
  message,
});

export const healed = (how: 'in-place' | 'rebuilt' = 'in-place'): HistoryEvent => ({
  type: 'healed',
  how,
});

export const ended = (durationMs = 8000): HistoryEvent => ({
  type: 'run-ended',
  durationMs,
});

/** One replica: its broker, where its log ends, and the broker's state. */
export const replica = (
  broker: number,
  logEnd: number | null,
  state: BrokerState = 'running',
): Xray['replicas'][number] => ({
  broker,
  state,
  cutOff: false,
  logEnd,
  committed: logEnd,
  fsynced: 0,
  epoch: 4,
});

export const partition = (
  leader: number | null,
  isr: readonly number[],
  ...replicas: Xray['replicas']
): Xray => ({partition: 0, leader, isr, replicas});

export const xray = (...partitions: readonly Xray[]): HistoryEvent => ({
  type: 'xray',
  partitions,
});

/** What every complete run of these tests ends with: log read, all before `offset` passed, run ended. */
export const closing = (offset: number): readonly HistoryEvent[] => [
  read.complete(),
  passed(offset),
  shipping.complete(),
  ended(),
];

/** Four acknowledged orders a to d, on every disk, in the log, shipped once. */
export const goodRun = (promise: PropertyPromise = allHold): History => {
  const ids = ['a', 'b', 'c', 'd'];
  return history(
    began(promise),
    tried(...ids),
    yes(...ids),
    disk(1, ...ids),
    disk(2, ...ids),
    disk(3, ...ids),
    inLog(...ids),
    read.complete(),
    effect(...ids),
    ...closing(5).slice(1),
  );
};

export const report = (run: History): Report =>
  reportOf(run, {cause: 'acks=1 is one copy', file: 'run.jsonl'});
