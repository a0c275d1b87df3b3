/** What passed between the programs and the brokers, in the engine's neutral terms. */
import type {Clue, Wants} from '../../../../engine/diagnosis/clue.js';
import {eventsOf} from '../../../../engine/history/handlers.js';
import type {History} from '../../../../engine/history/history.js';
import {ordersIn} from '../../../../engine/plan/holding.js';
import type {KafkaEvent, KafkaEventByType} from '../events.js';
import {kafkaEventIn, kafkaEventsOf} from '../kafka-events.js';
import {type Places, placesOf} from './places.js';

type Blank<S> = S extends unknown ? Omit<S, 'entry'> : never;
type Reader = {
  readonly holdingOf: (topic: string) => string | null;
  readonly places: Places;
  /** The shop's own group, and the holding of the orders. */
  readonly group: string;
  readonly orders: string;
  /** How far each partition of the shop's group was committed. */
  readonly committed: Map<string, number>;
};

const wants = (acks: number): Wants => {
  if (acks === 0) return 'nothing';
  return acks === 1 ? 'one' : 'all';
};

/** null: a record from before the links were read. */
export function cluesOf(history: History): readonly Clue[] | null {
  const [created] = kafkaEventsOf(history, 'created');
  if (created?.group === undefined) return null;
  const shopNames = new Map(
    Object.entries(created.topics).map(([shopName, name]) => [name, shopName]),
  );
  const orders = ordersIn(eventsOf(history, 'run-began')[0]?.holdings ?? [])?.name ?? '';
  const reader: Reader = {
    holdingOf: (topic) => shopNames.get(topic) ?? null,
    places: placesOf(history, orders),
    group: created.group,
    orders,
    committed: new Map(),
  };
  return history.flatMap((whole, entry) => {
    const event = kafkaEventIn(whole);
    const read = event && (reads[event.type] as Read | undefined);
    const clue = event && read ? read(event, reader, entry) : null;
    return clue === null ? [] : [{entry, ...clue}];
  });
}

/** Programs may have groups of their own for what is not the orders; they are named after that of the shop. */
const isOurs = (group: string, holding: string, reader: Reader): boolean =>
  holding === reader.orders ? group === reader.group : group.startsWith(reader.group);

type Read = (event: KafkaEvent, reader: Reader, entry: number) => Blank<Clue> | null;
type Reads = {
  readonly [T in keyof KafkaEventByType]?: (
    event: KafkaEventByType[T],
    reader: Reader,
    entry: number,
  ) => Blank<Clue> | null;
};

const reads: Reads = {
  sent: ({of, request, topic, acks, producer, ids, unread}, {holdingOf}) => ({
    kind: 'sent',
    by: of,
    request,
    holding: holdingOf(topic),
    ids,
    wants: wants(acks),
    writer: producer === null ? null : `${producer.id}/${producer.epoch}`,
    unread: unread !== undefined,
  }),
  'asked-for': ({of, topic}, {holdingOf}) => ({
    kind: 'looked',
    by: of,
    holding: holdingOf(topic),
  }),
  replied: ({request, error}) => ({kind: 'replied', request, error}),
  unanswered: ({request}) => ({kind: 'unanswered', request}),
  fetched: (
    {of, topic, partition, from, to, without = []},
    {holdingOf, places},
    entry,
  ) => {
    const holding = holdingOf(topic);
    if (holding === null) return null;
    const spot = {holding, partition};
    const gone = new Set(
      without.flatMap((at) => places.idsIn(spot, {from: at, to: at + 1}, entry)),
    );
    const ids = places.idsIn(spot, {from, to}, entry).filter((id) => !gone.has(id));
    return {kind: 'handed', by: of, holding, ids};
  },
  'group-committed': ({of, group, topic, partition, offset, error}, reader, entry) => {
    const holding = reader.holdingOf(topic);
    if (holding === null || !isOurs(group, holding, reader)) return null;
    const key = `${topic} ${partition}`;
    const committed = reader.committed.get(key) ?? 0;
    if (error === null) reader.committed.set(key, Math.max(committed, offset));
    // Who is refused may be late: others have committed more since.
    const from = error === null ? committed : Math.min(committed, offset - 1);
    const ids = reader.places.idsIn({holding, partition}, {from, to: offset}, entry);
    return {kind: 'settled', by: of, holding, ids, error};
  },
};
