import type {Entry} from './history.js';

/** The entries of one event type. */
export type EventOf<T extends Entry['type']> = Extract<Entry, {readonly type: T}>;

/** What a fold does with each event type that it cares about. */
export type Handlers<S, R> = {
  readonly [T in Entry['type']]?: (state: S, entry: EventOf<T>) => R;
};

/** Calls the handler of the entry's type; undefined when the fold does not care about it. */
export function handle<S, R>(
  handlers: Handlers<S, R>,
  state: S,
  entry: Entry,
): R | undefined {
  const handler = handlers[entry.type] as ((state: S, entry: Entry) => R) | undefined;
  return handler?.(state, entry);
}

/** All entries of one event type, in the order of the history. */
export function eventsOf<T extends Entry['type']>(
  history: readonly Entry[],
  type: T,
): readonly EventOf<T>[] {
  return history.filter((entry): entry is EventOf<T> => entry.type === type);
}
