/** What PostgreSQL gives to whoever shows a run. */
import type {Entry} from '../../../engine/history/history.js';
import type {SystemView} from '../../../engine/system-view.js';
import {tablesLiveNext, tablesSceneOf} from '../../../engine/tables/evidence.js';
import {type LiveTables, noTables} from '../../../engine/tables/live.js';
import {tell, tellLastYes, type TimelineState} from '../../../engine/timeline/state.js';
import {stations} from './diagnosis/stations.js';
import {type ServerFault, serverFaults} from '../../../engine/tables/server-faults.js';
import {postgres, postgresEventIn} from './postgres-events.js';
import {postgresWords} from './words/words.js';

export const postgresView: SystemView = {
  id: postgres,
  get words() {
    return postgresWords.system;
  },
  stations,
  timelineNext,
  live: noTables,
  liveNext: (live, entry) => tablesLiveNext(postgres, live as LiveTables, entry),
  scene: (judged, timeline) => tablesSceneOf(postgres, judged, timeline),
  standing: () => '',
  mistaken: () => '',
  further: () => [],
};

/** The timeline after one entry more; null: this entry is not the database's to tell. */
function timelineNext(state: TimelineState, entry: Entry): TimelineState | null {
  if (entry.type === 'fault' && entry.system === postgres) {
    const {harmful} = serverFaults[entry.fault as ServerFault];
    const before = harmful
      ? tellLastYes(state, postgresWords.system.acknowledged)
      : state;
    const text = postgresWords.system.suffers(entry.fault, entry.who);
    return tell(before, {at: entry.at, sign: harmful ? 'fault' : 'good', text});
  }
  const event = postgresEventIn(entry);
  if (event?.type !== 'ended' || event.how === 'committed') return null;
  const {ids, how, error} = event;
  const text =
    how === 'unheard'
      ? postgresWords.timeline.unheard(ids)
      : postgresWords.timeline.rolledBack(ids, error);
  return tell(state, {at: entry.at, sign: 'info', text});
}
