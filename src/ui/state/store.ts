/** State outside the screens, so that it outlives them: they come and go, it stays. */
export type Store<S, M> = {
  readonly get: () => S;
  readonly subscribe: (changed: () => void) => () => void;
  readonly send: (message: M) => void;
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
  let telling = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    telling = false;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    send: (message) => {
      const next = update(state, message);
      const changed = next.state !== state;
      ({state} = next);
      if (changed && !telling) {
        telling = true;
        // All that is sent in one go, like the keys of a storm, is one change on the screen.
        queueMicrotask(tell);
      }
      next.effects.forEach(perform);
    },
  };
}
