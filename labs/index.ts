/** The labs, in the order in which they are shown. */
import type {LabDefinition} from '../src/lab/define.js';
import {commitFirst} from './commit-first/lab.js';
import {cutOffLeader} from './cut-off-leader/lab.js';
import {exitTooSoon} from './exit-too-soon/lab.js';
import {fireAndForget} from './fire-and-forget/lab.js';
import {gaveUp} from './gave-up/lab.js';
import {exactlyOncePipe} from './exactly-once-pipe/lab.js';
import {findTheGap} from './find-the-gap/lab.js';
import {leaderCrash} from './leader-crash/lab.js';
import {lostReply} from './lost-reply/lab.js';
import {minIsrEqualsRf} from './min-isr-equals-rf/lab.js';
import {newPartition} from './new-partition/lab.js';
import {notAwaited} from './not-awaited/lab.js';
import {oldTimestamps} from './old-timestamps/lab.js';
import {poisonPill} from './poison-pill/lab.js';
import {powerCut} from './power-cut/lab.js';
import {retention} from './retention/lab.js';
import {reusedSequence} from './reused-sequence/lab.js';
import {shrunkenIsr} from './shrunken-isr/lab.js';
import {singleReplica} from './single-replica/lab.js';
import {transaction} from './transaction/lab.js';
import {uncleanElection} from './unclean-election/lab.js';

export const labs: readonly LabDefinition[] = [
  leaderCrash,
  lostReply,
  fireAndForget,
  exitTooSoon,
  gaveUp,
  reusedSequence,
  transaction,
  shrunkenIsr,
  singleReplica,
  minIsrEqualsRf,
  uncleanElection,
  cutOffLeader,
  powerCut,
  retention,
  oldTimestamps,
  commitFirst,
  notAwaited,
  poisonPill,
  newPartition,
  exactlyOncePipe,
  findTheGap,
];
