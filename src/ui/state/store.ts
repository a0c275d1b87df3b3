/** State outside the screens, so that it outlives them: they come and go, it stays. */
export type Store<S, M> = {
  readonly get: () => S;
  readonly subscribe: (changed: () => void) => () => void;
  readonly send: (message: M) => void;
  /** All messages sent meanwhile are one change for who subscribed. */
  readonly together: (work: () => void) => void;
};

type Updates<S, M, E> = {
  readonly update: (
    state: S,
    message: M,
  ) => {readonly state: S; readonly effects: readonly E[]};
  readonly perform: (effect: E) => void;
};

/** A store whose changes are those of `update`, and whose effects go to `perform`. */
export function openStore<S, M, E>(
  initial: S,
  {update, perform}: Updates<S, M, E>,
): Store<S, M> {
  let state = initial;
  let told = initial;
  let depth = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    if (depth > 0 || told === state) return;
    told = state;
    for (const listener of listeners) listener();
  };
  return {
    get: () => told,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    send: (message) => {
      const next = update(state, message);
      ({state} = next);
      tell();
      next.effects.forEach(perform);
    },
    together: (work) => {
      depth += 1;
      try {
        work();
      } finally {
        depth -= 1;
        tell();
      }
    },
  };
}
