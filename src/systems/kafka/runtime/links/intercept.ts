import type {Api, Interception} from '../../../../engine/plan/step.js';
import type {RunningInterception} from '../../../../engine/ports/ports.js';
import type {FrameRules} from './frame-rules.js';

/** Keys of the requests. Source: Kafka protocol guide, "API keys". */
const apiKeys: Readonly<Record<Api, readonly number[]>> = {
  produce: [0],
  fetch: [1],
  metadata: [3],
  'offset-commit': [8],
  'offset-fetch': [9],
  'find-coordinator': [10],
  'join-group': [11],
  heartbeat: [12],
  'init-producer-id': [22],
  'add-partitions-to-txn': [24],
  'add-offsets-to-txn': [25],
  'end-txn': [26],
  'txn-offset-commit': [28],
  'any-offset-commit': [8, 28],
};

/** Begins to take hold of what a lab wants to, on the links of one program. */
export function intercept(
  rules: FrameRules,
  {api, what, from, count}: Interception,
  onTaken: (nth: number, refused: boolean) => void,
): RunningInterception {
  return rules.add({
    apis: apiKeys[api],
    takes: (nth) => nth >= from && nth < from + count,
    action: what,
    onTaken,
  });
}
