/** Recorded runs of labs: "shipped", "control" and each fix. */
import {savedRunsIn} from '../../../recorded/saved-runs.js';

export const {runsOf} = savedRunsIn(new URL('runs/', import.meta.url));
