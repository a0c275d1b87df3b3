/** What the disks and the brokers said, entry by entry. */
import type {History} from '../../../../engine/history/history.js';
import type {KafkaEventByType, Xray} from '../events.js';
import {kafkaEventIn} from '../kafka-events.js';

type Isr = {
  readonly entry: number;
  readonly partition: number;
  readonly isr: readonly number[];
};

export type Frames = {
  /** Of a partition, the last that was seen; before this entry, when one is given. */
  xray(partition: number, before?: number): Xray | null;
  /** How many brokers ever had a log of it. */
  replicas(partition: number): number;
  /** The first in which a replica went on beyond this offset. */
  firstBeyond(partition: number, offset: number): Xray | null;
  /** Its ISR at this entry, as far as it was known. */
  isrAt(partition: number, entry: number): readonly number[];
  /** Whether anybody led it at this entry, as far as it was known. */
  hasLeaderAt(partition: number, entry: number): boolean;
};

export function framesOf(history: History): Frames {
  const xrays: {readonly entry: number; readonly one: Xray}[] = [];
  const isrs: Isr[] = [];
  const leaders: {
    readonly entry: number;
    readonly partition: number;
    readonly leads: boolean;
  }[] = [];
  for (const [entry, whole] of history.entries()) {
    const event = kafkaEventIn(whole);
    const seen = event ? seenIn(event) : [];
    for (const {partition, leader, isr} of seen) {
      isrs.push({entry, partition, isr});
      leaders.push({entry, partition, leads: leader !== null});
    }
    if (event?.type === 'xray')
      for (const one of event.partitions) xrays.push({entry, one});
  }
  return {
    xray: (partition, before = Infinity) =>
      xrays.findLast(({entry, one}) => entry < before && one.partition === partition)
        ?.one ?? null,
    replicas: (partition) =>
      new Set(
        xrays
          .filter(({one}) => one.partition === partition)
          .flatMap(({one}) => one.replicas)
          .flatMap(({broker, logEnd}) => (logEnd === null ? [] : [broker])),
      ).size,
    firstBeyond: (partition, offset) =>
      xrays.find(
        ({one}) =>
          one.partition === partition &&
          one.replicas.some(({logEnd}) => (logEnd ?? 0) > offset),
      )?.one ?? null,
    isrAt: (partition, at) =>
      isrs.findLast((one) => one.entry <= at && one.partition === partition)?.isr ?? [],
    hasLeaderAt: (partition, at) =>
      leaders.findLast((one) => one.entry <= at && one.partition === partition)?.leads ??
      true,
  };
}

function seenIn(
  event: KafkaEventByType[keyof KafkaEventByType],
): readonly Pick<Xray, 'partition' | 'leader' | 'isr'>[] {
  if (event.type === 'xray') return event.partitions;
  return event.type === 'leader' ? [event] : [];
}
