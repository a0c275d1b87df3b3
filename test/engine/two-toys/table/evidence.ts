/** What the rows of a toy prove: they are there, and those that are done will not be taken again. */
import type {Diagnoser} from '../../../../src/engine/diagnosis/diagnoser.js';
import type {Evidence, Sighting} from '../../../../src/engine/evidence.js';
import {table, tableEventIn} from './events.js';

export const tableEvidence: Evidence & Diagnoser = {
  id: table,
  faults: {},
  sightings: (history) =>
    history.flatMap((one, entry): readonly Sighting[] => {
      const event = tableEventIn(one);
      if (event === null) return [];
      const {of: holding, rows} = event;
      const done = rows.filter((row) => row.done);
      return [
        {
          ...{entry, kind: 'read', holding, undone: []},
          copies: rows.map(({row, id}) => ({place: String(row), id})),
        },
        {
          ...{entry, kind: 'settled', holding},
          places: done.map(({row}) => String(row)),
        },
      ];
    }),
  doubts: () => [],
  waits: () => [],
  clues: () => null,
  habits: () => [],
  reasons: () => [],
};
