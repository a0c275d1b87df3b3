/** How a replica's log differs from the leader's at one moment. */
import type {ReplicaView, Xray} from './replicas.js';
import {sharedUntil, startOf} from './lineage.js';

/** `ahead` and `diverges`: records from `from` on that the leader does not have. */
export type Difference =
  | {readonly is: 'same'}
  | {readonly is: 'behind'; readonly records: number}
  /** As the leader's, and longer. */
  | {readonly is: 'ahead'; readonly from: number; readonly records: number}
  /** Written under another epoch than the leader's from there on: cut when the replica follows. */
  | {readonly is: 'diverges'; readonly from: number; readonly records: number};

/** null: it leads, nobody is known to lead, or what the logs hold was not seen. */
export function differenceOf(replica: ReplicaView, view: Xray): Difference | null {
  const leader = view.replicas.find(({broker}) => broker === view.leader);
  if (leader === undefined || leader === replica) return null;
  const end = replica.logEnd;
  const leaderEnd = leader.logEnd;
  if (end === null || leaderEnd === null) return null;
  const shared = sharedWith(leader, replica);
  if (shared === null) return null;
  if (shared < Math.min(end, leaderEnd))
    return {is: 'diverges', from: shared, records: end - shared};
  if (end > leaderEnd) return aheadOf(leader, replica, view);
  return end === leaderEnd ? {is: 'same'} : {is: 'behind', records: leaderEnd - end};
}

/** Logs whose last batches are of other epochs may differ anywhere: only their lineage tells where. */
function sharedWith(leader: ReplicaView, replica: ReplicaView): number | null {
  const shared = sharedUntil(replica, leader);
  if (shared !== null || replica.epoch !== leader.epoch) return shared;
  return Math.min(replica.logEnd ?? 0, leader.logEnd ?? 0);
}

/** Records that only this replica has, or none: what the bar shows as only here. */
export function onlyHere(
  difference: Difference | null,
): {readonly from: number; readonly records: number} | null {
  return difference?.is === 'ahead' || difference?.is === 'diverges' ? difference : null;
}

function aheadOf(leader: ReplicaView, replica: ReplicaView, view: Xray): Difference {
  if (isLook(leader, replica, view)) return {is: 'same'};
  const end = replica.logEnd ?? 0;
  const from = Math.max(leader.logEnd ?? 0, Math.min(startOf(replica), end));
  return {is: 'ahead', from, records: end - from};
}

/**
 * A follower fetches what the leader has: where both run in the same epoch, it is longer only
 * because its disk was looked at a moment later.
 */
function isLook(leader: ReplicaView, replica: ReplicaView, {epoch, isr}: Xray): boolean {
  const bothRun = [leader, replica].every(
    ({state, cutOff}) => state === 'running' && !cutOff,
  );
  if (!bothRun) return false;
  if (typeof epoch !== 'number')
    return isr.includes(replica.broker) && replica.epoch === leader.epoch;
  return replica.epoch === epoch;
}
