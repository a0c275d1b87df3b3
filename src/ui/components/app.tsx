import {type Key, useInput} from 'ink';
import {useEffect, useMemo, useSyncExternalStore} from 'react';
import {loadLikely} from '../screens/modules.js';
import type {AppState} from '../state/app-state.js';
import type {Message} from '../state/message.js';
import type {Store} from '../state/store.js';
import {Frame} from './frame.js';
import {WorldContext} from './world-context.js';

export type Hear = (input: string, key: Key) => void;

type Props = {
  readonly store: Store<AppState, Message>;
  readonly hear: Hear;
};

/** Draws the state and hears the keys; it holds no state. */
export function App({store, hear}: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  useInput(hear);
  // After the first frame, which waits for nothing.
  useEffect(() => void loadLikely('home'), []);
  const {world} = state;
  const surroundings = useMemo(() => ({world, send: store.send}), [world, store]);
  return (
    <WorldContext.Provider value={surroundings}>
      <Frame state={state} />
    </WorldContext.Provider>
  );
}
