import type {Judged} from '../../engine/judge.js';
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
};
