/**
 * How long a run had to wait for Kafka itself, however fast the machine is: what is above it is ours.
 * Only what this run's history shows to have been waited for counts, each at its nominal length, and
 * a stretch that two of them share counts once.
 */
import type {BrokerFault, Step} from '../../../engine/plan/step.js';
import {type EventOf, handle, type Handlers} from '../../../engine/history/handlers.js';
import type {History} from '../../../engine/history/history.js';

/** `broker.session.timeout.ms` of our clusters, and `replica.lag.time.max.ms`: whichever is first, it is this. */
export const sessionTimeoutMs = 3000;

/** An orderly stop is no silence: the controller is told, and waits for nothing. */
const silencing: ReadonlySet<BrokerFault> = new Set([
  'crash',
  'power-cut',
  'pause',
  'cut-off',
  // Its lag is counted from when it last had all there was: replica.lag.time.max.ms.
  'hold-back',
]);
const killing: ReadonlySet<BrokerFault> = new Set(['crash', 'power-cut']);

/** `until`: when the run went on, which may be a little before or after the nominal end. */
type Wait = {readonly from: number; readonly ms: number; readonly until: number};

/** Not heard of by the controller since then. `missed`: the controller has drawn its conclusion. */
type Silence = {readonly since: number; dead: boolean; missed: boolean};

type Book = {
  readonly silent: Map<number, Silence>;
  readonly leaders: Map<number, number>;
  readonly closed: number[];
  readonly waits: Wait[];
  inServiceWithin: number;
};

const handlers: Handlers<Book, void> = {
  'run-began': (book, {inServiceWithin}) => {
    book.inServiceWithin = inServiceWithin;
  },
  cast: (book, {leader}) => {
    book.leaders.set(0, leader);
  },
  fault: (book, {fault, brokers, at}) => {
    for (const broker of brokers) {
      if (silencing.has(fault)) silence(book, broker, {fault, at});
      else if (fault === 'restart') restarted(book, broker, at);
      else if (fault === 'resume' || fault === 'rejoin') book.silent.delete(broker);
    }
  },
  leader: (book, entry) => {
    succeeded(book, entry);
    // The steps ask until the ISR is as they want it: a silent broker that is not in it was waited for.
    for (const broker of book.silent.keys())
      if (!entry.isr.includes(broker)) missed(book, broker, entry.at);
  },
  // An ISR that only the witness saw shrink kept nobody waiting; a change of the leader keeps all.
  xray: (book, {partitions, at}) => {
    for (const {partition, leader} of partitions)
      succeeded(book, {partition, leader, at});
  },
  phase: (book, {phase, at}) => {
    if (phase === 'closed') book.closed.push(at);
    if (phase === 'healing')
      for (const broker of [...book.silent.keys()]) restarted(book, broker, at);
  },
  // One that came to be answered took as long as what it waited for, which is counted already.
  probe: ({waits, inServiceWithin: ms}, {tookMs, at}) => {
    if (tookMs === null) waits.push({from: at - ms, ms, until: at});
  },
};

/**
 * The sum of the timers that this run had to sit out, in milliseconds:
 * - the session timeout (3000) of a leader that was killed, paused or cut off, when another one followed it;
 * - the same of a broker that a step saw out of the ISR for that reason, once for all that were struck together;
 * - the same of a killed broker that is started again sooner: the controller refuses it while its old session lasts;
 * - `time-passes` steps, as the plan has them;
 * - the lab's `inServiceWithin` when the probe was not answered.
 */
export function timersMs(history: History, plan: readonly Step[]): number {
  const book: Book = {
    silent: new Map(),
    leaders: new Map(),
    closed: [],
    waits: [],
    inServiceWithin: 0,
  };
  for (const entry of history) handle(handlers, book, entry);
  return covered([...book.waits, ...closings(plan, book.closed)]);
}

function silence(
  {silent}: Book,
  broker: number,
  {fault, at}: {readonly fault: BrokerFault; readonly at: number},
): void {
  const before = silent.get(broker); // killed while it was paused: its session runs since the pause
  const dead = killing.has(fault);
  if (before) before.dead ||= dead;
  else silent.set(broker, {since: at, dead, missed: false});
}

function succeeded(
  book: Book,
  {partition, leader, at}: Pick<EventOf<'leader'>, 'partition' | 'leader' | 'at'>,
): void {
  if (leader === null) return;
  const old = book.leaders.get(partition);
  if (old !== undefined && old !== leader) missed(book, old, at);
  book.leaders.set(partition, leader);
}

function missed({silent, waits}: Book, broker: number, at: number): void {
  const silence = silent.get(broker);
  if (!silence || silence.missed) return;
  silence.missed = true;
  waits.push({from: silence.since, ms: sessionTimeoutMs, until: at});
}

/** A new process is another incarnation: `DuplicateBrokerRegistration` until the old one's session is over. */
function restarted(book: Book, broker: number, at: number): void {
  const silence = book.silent.get(broker);
  if (silence?.dead === true && at < silence.since + sessionTimeoutMs)
    missed(book, broker, silence.since + sessionTimeoutMs);
  book.silent.delete(broker);
}

/** A phase is told once: steps that follow each other without another phase are laid end to end. */
function closings(plan: readonly Step[], closedAt: readonly number[]): readonly Wait[] {
  let from = closedAt[0];
  if (from === undefined) return [];
  const waits: Wait[] = [];
  for (const step of plan) {
    if (step.do !== 'time-passes') continue;
    from = Math.max(from, closedAt[waits.length] ?? from);
    waits.push({from, ms: step.ms, until: from + step.ms});
    from += step.ms;
  }
  return waits;
}

/** A wait that begins when the one before it was over counts whole, though a timer may end early. */
function covered(waits: readonly Wait[]): number {
  let total = 0;
  let over = -Infinity;
  let end = -Infinity;
  for (const {from, ms, until} of [...waits].sort((a, b) => a.from - b.from)) {
    const begin = from >= over ? from : Math.max(from, end);
    total += Math.max(0, from + ms - begin);
    over = Math.max(over, until);
    end = Math.max(end, from + ms);
  }
  return total;
}
