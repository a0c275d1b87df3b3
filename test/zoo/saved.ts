/** The recorded runs of the zoo, by the stage of their lab and the names of the programs. */
import {findLab} from '../../src/app/labs/labs.js';
import {savedRunsIn, type SavedRuns} from '../recorded/saved-runs.js';

const savedOf = (lab: string): SavedRuns =>
  savedRunsIn(new URL(`runs/${findLab(lab).stage}/`, import.meta.url));

export const runsOf: SavedRuns['runsOf'] = (lab) => savedOf(lab).runsOf(lab);
export const record: SavedRuns['record'] = (lab, ...run) => {
  savedOf(lab).record(lab, ...run);
};
