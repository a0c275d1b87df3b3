/** The labs, in the order in which they are shown. */
import type {LabDefinition} from '../src/engine/plan/define.js';
import {commitFirst} from './kafka/commit-first/lab.js';
import {compaction} from './kafka/compaction/lab.js';
import {cutOffLeader} from './kafka/cut-off-leader/lab.js';
import {exitTooSoon} from './kafka/exit-too-soon/lab.js';
import {fireAndForget} from './kafka/fire-and-forget/lab.js';
import {gaveUp} from './kafka/gave-up/lab.js';
import {exactlyOncePipe} from './kafka/exactly-once-pipe/lab.js';
import {autoCommit} from './kafka/auto-commit/lab.js';
import {commitSyncInLoop} from './kafka/commit-sync-in-loop/lab.js';
import {ignoredCallback} from './kafka/ignored-callback/lab.js';
import {pollInterval} from './kafka/poll-interval/lab.js';
import {findTheGap} from './kafka/find-the-gap/lab.js';
import {leaderCrash} from './kafka/leader-crash/lab.js';
import {lostReply} from './kafka/lost-reply/lab.js';
import {minIsrEqualsRf} from './kafka/min-isr-equals-rf/lab.js';
import {newPartition} from './kafka/new-partition/lab.js';
import {notAwaited} from './kafka/not-awaited/lab.js';
import {offsetsLost} from './kafka/offsets-lost/lab.js';
import {oldTimestamps} from './kafka/old-timestamps/lab.js';
import {poisonPill} from './kafka/poison-pill/lab.js';
import {powerCut} from './kafka/power-cut/lab.js';
import {retention} from './kafka/retention/lab.js';
import {reusedSequence} from './kafka/reused-sequence/lab.js';
import {sharedGroup} from './kafka/shared-group/lab.js';
import {shrunkenIsr} from './kafka/shrunken-isr/lab.js';
import {singleReplica} from './kafka/single-replica/lab.js';
import {streamsDrops} from './kafka/streams-drops/lab.js';
import {transaction} from './kafka/transaction/lab.js';
import {uncleanElection} from './kafka/unclean-election/lab.js';
import {dualWrite} from './postgres/dual-write/lab.js';
import {outboxCursor} from './postgres/outbox-cursor/lab.js';
import {outboxRelay} from './postgres/outbox-relay/lab.js';
import {shipsTwice} from './postgres/ships-twice/lab.js';
import {zombieConsumer} from './postgres/zombie-consumer/lab.js';
import {dependencyDown} from './redis/dependency-down/lab.js';
import {localCache} from './redis/local-cache/lab.js';
import {lockExpires} from './redis/lock-expires/lab.js';

export const labs: readonly LabDefinition[] = [
  leaderCrash,
  lostReply,
  fireAndForget,
  exitTooSoon,
  gaveUp,
  ignoredCallback,
  reusedSequence,
  transaction,
  dualWrite,
  outboxCursor,
  outboxRelay,
  localCache,
  shrunkenIsr,
  singleReplica,
  minIsrEqualsRf,
  uncleanElection,
  cutOffLeader,
  powerCut,
  offsetsLost,
  retention,
  compaction,
  oldTimestamps,
  commitFirst,
  commitSyncInLoop,
  notAwaited,
  autoCommit,
  pollInterval,
  shipsTwice,
  zombieConsumer,
  poisonPill,
  dependencyDown,
  streamsDrops,
  newPartition,
  sharedGroup,
  exactlyOncePipe,
  lockExpires,
  findTheGap,
];
