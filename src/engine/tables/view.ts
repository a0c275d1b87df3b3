/** What a system whose holdings are tables gives to whoever judges and shows a run. */
import type {Diagnoser} from '../diagnosis/diagnoser.js';
import type {Evidence, FaultSpec} from '../evidence.js';
import type {SystemView, SystemWords} from '../system-view.js';
import {tell, tellLastYes} from '../timeline/state.js';
import {tableSightings, tablesLiveNext, tablesSceneOf} from './evidence.js';
import {type LiveTables, noTables} from './live.js';
import {whyParked} from './why-parked.js';

type Faults = Readonly<Record<string, FaultSpec>>;

export const tablesEvidence = (id: string, faults: Faults): Evidence & Diagnoser => ({
  ...{id, faults},
  sightings: (history) => tableSightings(id, history),
  doubts: () => [],
  // A server that is started again is waited for as long as it needs: no timer of its own is in the way.
  waits: () => [],
  clues: () => [],
  habits: () => [],
  reasons: (one) => whyParked(one, {id, faults}),
});

/** `words`: they are read when something is said. */
export const tablesView = (
  id: string,
  faults: Faults,
  words: () => SystemWords,
): SystemView => ({
  id,
  get words() {
    return words();
  },
  stations: {},
  timelineNext: (state, entry) => {
    if (entry.type !== 'fault' || entry.system !== id) return null;
    const {acknowledged, suffers} = words();
    const harmful = faults[entry.fault]?.harmful === true;
    return tell(harmful ? tellLastYes(state, acknowledged) : state, {
      at: entry.at,
      sign: harmful ? 'fault' : 'good',
      text: suffers(entry.fault, entry.who),
    });
  },
  live: noTables,
  liveNext: (live, entry) => tablesLiveNext(id, live as LiveTables, entry),
  scene: (judged, timeline) => tablesSceneOf(id, judged, timeline),
  standing: () => '',
  mistaken: () => '',
  further: () => [],
});
