/** The labs, in the order in which they are shown. */
import type {LabDefinition} from '../src/lab/define.js';
import {cutOffLeader} from './cut-off-leader/lab.js';
import {leaderCrash} from './leader-crash/lab.js';

export const labs: readonly LabDefinition[] = [leaderCrash, cutOffLeader];
