import type {Interception} from '../../../../engine/plan/step.js';
import type {RunningInterception} from '../../../../engine/ports/runtime.js';
import type {FrameRules} from '../../../../machine/links/frame-rules.js';
import {apisOf} from '../../evidence/requests.js';

/** Begins to take hold of what a lab wants to, on the links of one program. Throws for an unknown kind of request. */
export function intercept(
  rules: FrameRules,
  {request, what, from, count}: Interception,
  onTaken: (nth: number, refused: boolean) => void,
): RunningInterception {
  return rules.add({
    kinds: apisOf(request),
    takes: (nth) => nth >= from && nth < from + count,
    action: what,
    onTaken,
  });
}
