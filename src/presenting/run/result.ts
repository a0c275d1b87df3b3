import type {Judged} from '../../engine/judge.js';
import type {Printed} from '../../engine/printed.js';
import type {SystemViews} from '../../engine/system-view.js';
import type {Lab} from '../lab.js';
import type {Report} from './report.js';

/** A judged run with all that a view may want of it. */
export type Result = {
  /** null: the lab of a saved run that there is no more. */
  readonly lab: Lab | null;
  readonly judged: Judged;
  readonly report: Report;
  readonly views: SystemViews;
  /** What its programs printed. */
  readonly printed: Printed;
};

/** What a run says about the lab's loss, beyond what it was promised. */
export type Outcome = {
  /** A right fix kept its promise, or the learner's own copy keeps what a right one promises. */
  readonly cured: boolean;
  /** It is cured, and this is broken all the same: the shop was out of service, or orders shipped twice. */
  readonly cost: 'in-service' | 'each-once' | null;
  /** Why orders are lost, or why nobody is served; null where the lab names no cause. */
  readonly cause: string | null;
};

/** A run that this lab's learner has made, and what it came to. */
export type RunResult = Result & {readonly outcome: Outcome};
