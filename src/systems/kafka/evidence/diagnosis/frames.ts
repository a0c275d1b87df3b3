/** What the disks and the brokers said of each partition, entry by entry. */
import type {History} from '../../../../engine/history/history.js';
import type {KafkaEvent, Xray} from '../events.js';
import {kafkaEventIn} from '../kafka-events.js';

/** Who led it and who was in the ISR, as it was known from this entry on. */
type Led = Pick<Xray, 'leader' | 'isr'> & {readonly entry: number};
type Seen = {readonly entry: number; readonly xray: Xray};

export class Frames {
  /** The brokers that ever had a log of it. */
  readonly replicas: ReadonlySet<number>;
  /** The last that was seen of its disks. */
  readonly last: Xray | null;
  readonly #seen: readonly Seen[];
  readonly #led: readonly Led[];

  constructor(seen: readonly Seen[], led: readonly Led[]) {
    this.#seen = seen;
    this.#led = led;
    this.last = seen.at(-1)?.xray ?? null;
    this.replicas = new Set(
      seen
        .flatMap(({xray}) => xray.replicas)
        .flatMap(({broker, logEnd}) => (logEnd === null ? [] : [broker])),
    );
  }

  /** The last that was seen of its disks before this entry. */
  before(entry: number): Xray | null {
    return this.#seen.findLast((one) => one.entry < entry)?.xray ?? null;
  }

  /** The first in which a replica went on beyond this offset. */
  firstBeyond(offset: number): Xray | null {
    const isBeyond = ({xray}: Seen): boolean =>
      xray.replicas.some(({logEnd}) => (logEnd ?? 0) > offset);
    return this.#seen.find(isBeyond)?.xray ?? null;
  }

  /** Its leader and its ISR at this entry; null: nothing was known of them yet. */
  at(entry: number): Led | null {
    return this.#led.findLast((one) => one.entry <= entry) ?? null;
  }
}

/** By partition. */
export function framesOf(history: History): ReadonlyMap<number, Frames> {
  const found = new Map<number, {readonly seen: Seen[]; readonly led: Led[]}>();
  for (const [entry, whole] of history.entries()) {
    const event = kafkaEventIn(whole);
    for (const {partition, leader, isr, xray} of event ? toldIn(event) : []) {
      const one = found.get(partition) ?? {seen: [], led: []};
      found.set(partition, one);
      one.led.push({entry, leader, isr});
      if (xray) one.seen.push({entry, xray});
    }
  }
  return new Map(
    [...found].map(([partition, {seen, led}]) => [partition, new Frames(seen, led)]),
  );
}

function toldIn(
  event: KafkaEvent,
): readonly (Pick<Xray, 'partition' | 'leader' | 'isr'> & {readonly xray?: Xray})[] {
  if (event.type === 'xray') return event.partitions.map((xray) => ({...xray, xray}));
  return event.type === 'leader' ? [event] : [];
}
