/** Histories written by hand: one short word for each event. The system in them is Kafka. */
import {type Judged, judge} from '../../src/engine/judge.js';
import type {PropertyPromise} from '../../src/engine/plan/define.js';
import type {HoldingKind} from '../../src/engine/plan/holding.js';
import type {EventOf} from '../../src/engine/history/handlers.js';
import type {
  Answer,
  Entry,
  Facts,
  History,
  HistoryEvent,
  Misbehaviour,
  Phase,
} from '../../src/engine/history/history.js';
import {foldLedger, type Ledger} from '../../src/engine/ledger/ledger.js';
import type {Moment} from '../../src/engine/timeline/state.js';
import {type Report, reportOf} from '../../src/presenting/run/report.js';
import type {Result} from '../../src/presenting/run/result.js';
import {foldTimeline} from '../../src/presenting/timeline/timeline.js';
import type {KafkaEvent, Xray} from '../../src/systems/kafka/evidence/events.js';
import type {BrokerFault} from '../../src/systems/kafka/evidence/faults.js';
import type {Role} from '../../src/systems/kafka/evidence/plan.js';
import {type LogsScene, logsIn} from '../../src/systems/kafka/evidence/scene.js';
import type {BrokerState} from '../../src/systems/kafka/evidence/xray/replicas.js';
import {nothingPrinted} from '../../src/engine/printed.js';
import {evidences, views} from '../../src/systems/registry.js';

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

/** One of Kafka's own events. */
export const onKafka = (event: KafkaEvent): HistoryEvent => ({
  type: 'system',
  system: 'kafka',
  event,
});

export const began = (
  promise: PropertyPromise = allHold,
  fix: string | null = null,
): Extract<HistoryEvent, {type: 'run-began'}> => ({
  type: 'run-began',
  schema: 2,
  lab: 'leader-crash',
  fix,
  promise,
  systems: [{id: 'kafka', version: '4.3.1'}],
  holdings: [{name: 'orders', holds: 'orders', system: 'kafka'}],
  inServiceWithin: 5000,
  startedAt: '2026-01-02T03:04:05.000Z',
});

export const phase = (name: Phase): HistoryEvent => ({type: 'phase', phase: name});

export const cast = (leader = 1, followers: readonly number[] = [2, 3]): HistoryEvent =>
  onKafka({type: 'cast', leader, followers, epoch: 4});

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
export const disk = (broker: number, ...ids: readonly string[]): HistoryEvent =>
  onKafka({type: 'on-disk', broker, partition: 0, records: placed(ids)});

export const blind = (broker: number): HistoryEvent => onKafka({type: 'blind', broker});

/** Read in partition 0, each at the offset that its last letter stands for. */
export const inLog = (...ids: readonly string[]): HistoryEvent =>
  onKafka({type: 'read', holding: 'orders', partition: 0, records: placed(ids)});

export const inLogAt = (offset: number, id: string | null): HistoryEvent =>
  onKafka({type: 'read', holding: 'orders', partition: 0, records: [{offset, id}]});

/** In the log as part of an aborted transaction: no reader gets it. */
export const undone = (...ids: readonly string[]): HistoryEvent =>
  onKafka({
    type: 'read',
    holding: 'orders',
    partition: 0,
    records: [],
    undone: placed(ids),
  });

/** The run has these further holdings. */
export const beganAlso = (
  promise: PropertyPromise,
  also: Readonly<Record<string, HoldingKind>>,
): HistoryEvent => {
  const plain = began(promise);
  return {
    ...plain,
    holdings: [
      ...plain.holdings,
      ...Object.entries(also).map(([name, holds]) => ({name, holds, system: 'kafka'})),
    ],
  };
};

/** What a further holding has in partition 0, each at the offset that its last letter stands for. */
export const inHolding = (
  holding: string,
  ids: readonly string[],
  headers?: Readonly<Record<string, string>>,
): HistoryEvent =>
  onKafka({
    type: 'read',
    holding,
    partition: 0,
    records: placed(ids).map((one) => ({...one, ...(headers ? {headers} : {})})),
  });

/** That is all of it. */
export const holdingRead = (
  holding: string,
  facts: Facts = {},
): EventOf<'reading-ended'> => ({
  at: 0,
  type: 'reading-ended',
  holding,
  complete: true,
  facts,
});

const placed = (ids: readonly string[]) => ids.map((id) => ({offset: offsetOf(id), id}));

const offsetOf = (id: string): number => id.charCodeAt(id.length - 1) - 'a'.charCodeAt(0);

/** What a consumer could read while the fault lasted; not `complete`: nobody answered for a part. */
export const glimpsed = (ids: readonly string[], complete = true): HistoryEvent => ({
  type: 'glimpsed',
  ids,
  complete,
});

export const unseen = (broker: number): HistoryEvent =>
  onKafka({type: 'unseen', broker, partition: 0, from: 0, to: 5});

/** A broker's reply told checkout that this order is stored at this offset. */
export const toldStored = (id: string, offset: number, partition = 0): HistoryEvent =>
  onKafka({type: 'told-stored', to: 'checkout', partition, records: [{offset, id}]});

export const read = {
  complete: (): HistoryEvent => ({
    type: 'reading-ended',
    holding: 'orders',
    complete: true,
    facts: {},
  }),
  cutShort: (): HistoryEvent => ({
    type: 'reading-ended',
    holding: 'orders',
    complete: false,
    facts: {why: 'tail-not-reached', system: 'kafka', partitions: [0], ms: 10_000},
  }),
};

export const effect = (...ids: readonly string[]): HistoryEvent => ({
  type: 'shipped',
  ids,
});

/** The group's position in partition 0, in the end. */
export const passed = (offset: number, holding = 'orders'): HistoryEvent =>
  onKafka({type: 'passed', holding, partition: 0, offset});

export const shipping = {
  complete: (): HistoryEvent => ({type: 'shipping-ended', complete: true, facts: {}}),
  cutShort: (): HistoryEvent => ({
    type: 'shipping-ended',
    complete: false,
    facts: {why: 'end-not-reached', ms: 10_000, system: 'kafka'},
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
  system: 'kafka',
  met,
  facts: {broker: 1},
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
): HistoryEvent => ({
  type: 'fault',
  system: 'kafka',
  fault: kind,
  who,
  nodes: brokers.map((broker) => `kafka/${broker}`),
});

export const leads = (
  leader: number | null,
  isr: readonly number[],
  partition = 0,
): HistoryEvent => onKafka({type: 'leader', partition, leader, isr});

export const misbehaved = (how: Misbehaviour, facts: Facts): HistoryEvent => ({
  type: 'misbehaved',
  program: 'checkout',
  how,
  facts,
});

/** The machine failed; `said` is quoted from it. */
export const environment = (said: string): HistoryEvent => ({
  type: 'environment',
  code: 'failed',
  facts: {said},
});

export const healed = (): HistoryEvent => ({type: 'healed'});

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

export const xray = (...partitions: readonly Xray[]): HistoryEvent =>
  onKafka({type: 'xray', partitions});

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

export const judged = (run: History): Judged => judge(run, evidences);

export const ledgerOf = (run: History): Ledger => foldLedger(run, evidences);

export const report = (run: History): Report =>
  reportOf(judged(run), {cause: 'acks=1 is one copy', file: 'run.jsonl', views});

/** What the disks show of it. */
export const logsOf = (run: History): LogsScene => logsIn(report(run));

/** A judged run with all that a view may want of it. */
export const resultOf = (run: History): Result => ({
  lab: null,
  judged: judged(run),
  report: report(run),
  views,
  printed: nothingPrinted,
});

export const timelineOf = (run: History): readonly Moment[] => foldTimeline(run, views);
