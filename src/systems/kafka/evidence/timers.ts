/**
 * How long a run had to wait for Kafka's own timers, however fast the machine is. Only what the history
 * shows to have been waited for counts, each at its nominal length.
 */
import {numberOfNode, type Wait} from '../../../engine/evidence.js';
import type {Entry, History} from '../../../engine/history/history.js';
import type {KafkaEventOf} from './kafka-events.js';
import {brokerFault, brokerFaults} from './faults.js';
import {handleKafka, kafka, type KafkaHandlers} from './kafka-events.js';

/** `broker.session.timeout.ms` of our clusters, and `replica.lag.time.max.ms`: whichever is first, it is this. */
export const sessionTimeoutMs = 3000;

/** Not heard of by the controller since then. `missed`: the controller has drawn its conclusion. */
type Silence = {readonly since: number; dead: boolean; missed: boolean};

type Book = {
  readonly silent: Map<number, Silence>;
  readonly leaders: Map<number, number>;
  readonly waits: Wait[];
};

const handlers: KafkaHandlers<Book, void> = {
  cast: (book, {leader}) => {
    book.leaders.set(0, leader);
  },
  leader: (book, event) => {
    succeeded(book, event);
    // The steps ask until the ISR is as they want it: a silent broker that is not in it was waited for.
    for (const broker of book.silent.keys())
      if (!event.isr.includes(broker)) missed(book, broker, event.at);
  },
  // An ISR that only the witness saw shrink kept nobody waiting; a change of the leader keeps all.
  xray: (book, {partitions, at}) => {
    for (const {partition, leader} of partitions)
      succeeded(book, {partition, leader, at});
  },
};

function suffer(book: Book, entry: Extract<Entry, {readonly type: 'fault'}>): void {
  const {at} = entry;
  const fault = brokerFault(entry.fault);
  for (const broker of entry.nodes.map(numberOfNode)) {
    if (brokerFaults[fault].silences) silence(book, broker, {fault, at});
    else if (fault === 'restart') restarted(book, broker, at);
    else if (fault === 'resume' || fault === 'rejoin') book.silent.delete(broker);
  }
}

/**
 * What the run had to sit out:
 * - the session timeout (3000) of a leader that was killed, paused or cut off, when another one followed it;
 * - the same of a broker that a step saw out of the ISR for that reason, once for all that were struck together;
 * - the same of a killed broker that is started again sooner: the controller refuses it while its old session lasts.
 */
export function waitsOf(history: History): readonly Wait[] {
  const book: Book = {silent: new Map(), leaders: new Map(), waits: []};
  for (const entry of history) {
    handleKafka(handlers, book, entry);
    if (entry.type === 'fault' && entry.system === kafka) suffer(book, entry);
    if (entry.type === 'phase' && entry.phase === 'healing')
      for (const broker of [...book.silent.keys()]) restarted(book, broker, entry.at);
  }
  return book.waits;
}

function silence(
  {silent}: Book,
  broker: number,
  {fault, at}: {readonly fault: keyof typeof brokerFaults; readonly at: number},
): void {
  const before = silent.get(broker); // killed while it was paused: its session runs since the pause
  const dead = brokerFaults[fault].kills;
  if (before) before.dead ||= dead;
  else silent.set(broker, {since: at, dead, missed: false});
}

function succeeded(
  book: Book,
  {partition, leader, at}: Pick<KafkaEventOf<'leader'>, 'partition' | 'leader' | 'at'>,
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
