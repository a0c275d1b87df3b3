/** Kafka's own events in a history. */
import type {Entry, History} from '../../../engine/history/history.js';
import type {KafkaEvent, KafkaEventByType} from './events.js';

/** The id of this system. */
export const kafka = 'kafka';

type Type = keyof KafkaEventByType;
/** With the time of its entry, in milliseconds since the run began. */
export type KafkaEventOf<T extends Type> = KafkaEventByType[T] & {readonly at: number};

/** What a fold does with each event type that it cares about. */
export type KafkaHandlers<S, R> = {
  readonly [T in Type]?: (state: S, event: KafkaEventOf<T>) => R;
};

/** Kafka's event in an entry; null when it is none. What is read from a file was checked by the schema. */
export function kafkaEventIn(entry: Entry): (KafkaEvent & {readonly at: number}) | null {
  if (entry.type !== 'system' || entry.system !== kafka) return null;
  return {...(entry.event as KafkaEvent), at: entry.at};
}

/** Calls the handler of the event's type; undefined when it is none of Kafka's, or nobody cares about it. */
export function handleKafka<S, R>(
  handlers: KafkaHandlers<S, R>,
  state: S,
  entry: Entry,
): R | undefined {
  const event = kafkaEventIn(entry);
  if (event === null) return undefined;
  const handler = handlers[event.type] as
    ((state: S, one: typeof event) => R) | undefined;
  return handler?.(state, event);
}

/** All events of one type, in the order of the history. */
export function kafkaEventsOf<T extends Type>(
  history: History,
  type: T,
): readonly KafkaEventOf<T>[] {
  return history.flatMap((entry) => {
    const event = kafkaEventIn(entry);
    return event?.type === type ? [event as KafkaEventOf<T>] : [];
  });
}
