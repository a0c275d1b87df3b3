/** PostgreSQL's own events in a history. */
import type {Entry, History} from '../../../engine/history/history.js';
import type {PostgresEvent, PostgresEventByType} from './events.js';

/** The id of this system. */
export const postgres = 'postgres';

type Type = keyof PostgresEventByType;
/** An event, and the index of its entry. */
type Noted<T extends Type> = {
  readonly entry: number;
  readonly event: PostgresEventByType[T];
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
): readonly Noted<T>[] {
  return history.flatMap((whole, entry) => {
    const event = postgresEventIn(whole);
    return event?.type === type ? [{entry, event: event as PostgresEventByType[T]}] : [];
  });
}
