/** The recorded runs of the zoo, by the names of the programs. */
import {savedRunsIn} from '../helpers/saved-runs.js';

export const {runsOf, record} = savedRunsIn(new URL('runs/', import.meta.url));
