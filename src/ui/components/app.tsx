import {useSyncExternalStore} from 'react';
import type {AppState} from '../state/app-state.js';
import type {Message} from '../state/message.js';
import type {Store} from '../state/store.js';
import {frameLines} from './frame.js';
import {Lines} from './lines.js';

type Props = {readonly store: Store<AppState, Message>; readonly colour: boolean};

/** Draws the state; it holds none. */
export function App({store, colour}: Props) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  return (
    <Lines lines={frameLines(state)} width={state.world.size.columns} colour={colour} />
  );
}
