/** The pure half of PostgreSQL: what its events prove. */
import type {Diagnoser} from '../../../engine/diagnosis/diagnoser.js';
import type {Evidence, Sighting} from '../../../engine/evidence.js';
import type {History} from '../../../engine/history/history.js';
import {reasonsOf} from './diagnosis/reasons.js';
import {serverFaults} from '../../../engine/tables/server-faults.js';
import {whyParked} from '../../../engine/tables/why-parked.js';
import {postgres, postgresEventsOf} from './postgres-events.js';

export const postgresEvidence: Evidence & Diagnoser = {
  id: postgres,
  faults: serverFaults,
  sightings: sightingsOf,
  doubts: () => [],
  // A server that is started again is waited for as long as it needs: no timer of its own is in the way.
  waits: () => [],
  clues: () => [],
  habits: () => [],
  reasons: (one) => [
    ...reasonsOf(one),
    ...whyParked(one, {id: postgres, faults: serverFaults}),
  ],
};

/** What stands in a table in the end counts; what stood there before is only shown. */
function sightingsOf(history: History): readonly Sighting[] {
  return postgresEventsOf(history, 'read').flatMap(
    ({entry, event: {holding, rows}}): Sighting[] => [
      {
        ...{entry, kind: 'read', holding, undone: []},
        copies: rows.map(({row, id}) => ({place: row, id})),
      },
      {
        ...{entry, kind: 'settled', holding},
        places: rows.flatMap(({row, done, passed}) => (done || passed ? [row] : [])),
      },
    ],
  );
}
