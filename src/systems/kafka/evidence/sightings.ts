/** What Kafka's own events say of the orders. */
import {type Copy, nodeId, type Sighting} from '../../../engine/evidence.js';
import type {History} from '../../../engine/history/history.js';
import type {KafkaEventByType} from './events.js';
import {kafka, kafkaEventIn, kafkaEventsOf} from './kafka-events.js';

type Named = {readonly offset: number; readonly id: string | null};

/** The place of a record: partition and offset. */
const placeOf = (partition: number, offset: number): string => `${partition}/${offset}`;

/** Partition and offset of a place. */
export function spotOf(place: string): {
  readonly partition: number;
  readonly offset: number;
} {
  const [partition = 0, offset = 0] = place.split('/').map(Number);
  return {partition, offset};
}

const copies = (partition: number, records: readonly Named[]): readonly Copy[] =>
  records.map(({offset, id}) => ({place: placeOf(partition, offset), id}));

type Blank<S> = S extends unknown ? Omit<S, 'entry'> : never;
type Sees = {
  readonly [T in keyof KafkaEventByType]?: (
    event: KafkaEventByType[T],
  ) => Blank<Sighting>;
};

/** `passed` joins a position with all places that were read before it, and so needs the whole history. */
export function sightingsOf(history: History): readonly Sighting[] {
  const read = placesRead(history);
  const last = lastPositions(history);
  const sees: Sees = {
    'on-disk': ({broker, partition, records}) => ({
      kind: 'taken-in',
      node: nodeId(kafka, broker),
      copies: copies(partition, records),
    }),
    unseen: ({broker}) => ({kind: 'unseen', node: nodeId(kafka, broker), why: 'deleted'}),
    blind: ({broker}) => ({
      kind: 'unseen',
      node: nodeId(kafka, broker),
      why: 'unreadable',
    }),
    'told-stored': ({partition, records}) => ({
      kind: 'told',
      copies: copies(partition, records),
    }),
    read: ({holding, partition, records, undone = []}) => ({
      kind: 'read',
      holding,
      copies: records.map(({offset, id, headers}) => ({
        place: placeOf(partition, offset),
        id,
        ...(headers ? {facts: headers} : {}),
      })),
      undone: copies(partition, undone),
    }),
    passed: ({holding, partition, offset}) => ({
      kind: 'settled',
      holding,
      places: (read.get(`${holding}/${partition}`) ?? [])
        .filter((one) => one < offset && last.get(`${holding}/${partition}`) === offset)
        .map((one) => placeOf(partition, one)),
    }),
  };
  return history.flatMap((one, entry) => {
    const event = kafkaEventIn(one);
    const see =
      event && (sees[event.type] as ((event: unknown) => Blank<Sighting>) | undefined);
    return see ? [{entry, ...see(event)}] : [];
  });
}

function placesRead(history: History): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const {holding, partition, records} of kafkaEventsOf(history, 'read')) {
    const key = `${holding}/${partition}`;
    const known = places.get(key) ?? [];
    known.push(...records.map(({offset}) => offset));
    places.set(key, known);
  }
  return places;
}

/** A group can go back: where it came to be in the end is what counts. */
function lastPositions(history: History): ReadonlyMap<string, number> {
  return new Map(
    kafkaEventsOf(history, 'passed').map(({holding, partition, offset}) => [
      `${holding}/${partition}`,
      offset,
    ]),
  );
}
