/** PostgreSQL's own events in a history. */
import type {Entry, History} from '../../../engine/history/history.js';
import type {PostgresEvent, PostgresEventByType} from './events.js';

/** The id of this system. */
export const postgres = 'postgres';

type Type = keyof PostgresEventByType;
/** With the index of its entry. */
export type PostgresEventOf<T extends Type> = PostgresEventByType[T] & {
  readonly entry: number;
};

/** Its event in an entry; null when it is none. What is read from a file was checked by the schema. */
export const postgresEventIn = (entry: Entry): PostgresEvent | null =>
  entry.type === 'system' && entry.system === postgres
    ? (entry.event as PostgresEvent)
    : null;

/** All events of one type, in the order of the history. */
export function postgresEventsOf<T extends Type>(
  history: History,
  type: T,
): readonly PostgresEventOf<T>[] {
  return history.flatMap((whole, entry) => {
    const event = postgresEventIn(whole);
    return event?.type === type ? [{...event, entry} as PostgresEventOf<T>] : [];
  });
}
