import type {Api, Interception} from '../../../../engine/step.js';
import type {RunningInterception} from '../../../../engine/ports.js';
import type {FrameRules} from '../../../../machine/links/frame-rules.js';
import type {Kind} from '../wire/codec.js';

const kinds: Readonly<Record<Api, readonly Kind[]>> = {
  produce: ['Produce'],
  fetch: ['Fetch'],
  metadata: ['Metadata'],
  'offset-commit': ['OffsetCommit'],
  'offset-fetch': ['OffsetFetch'],
  'find-coordinator': ['FindCoordinator'],
  'join-group': ['JoinGroup'],
  heartbeat: ['Heartbeat'],
  'init-producer-id': ['InitProducerId'],
  'add-partitions-to-txn': ['AddPartitionsToTxn'],
  'add-offsets-to-txn': ['AddOffsetsToTxn'],
  'end-txn': ['EndTxn'],
  'txn-offset-commit': ['TxnOffsetCommit'],
  'any-offset-commit': ['OffsetCommit', 'TxnOffsetCommit'],
};

/** Begins to take hold of what a lab wants to, on the links of one program. */
export function intercept(
  rules: FrameRules,
  {api, what, from, count}: Interception,
  onTaken: (nth: number, refused: boolean) => void,
): RunningInterception {
  return rules.add({
    kinds: kinds[api],
    takes: (nth) => nth >= from && nth < from + count,
    action: what,
    onTaken,
  });
}
