/** The recorded runs of the zoo, by the names of the programs. */
import {savedRunsIn} from '../recorded/saved-runs.js';

export const {runsOf, record} = savedRunsIn(new URL('runs/', import.meta.url));
