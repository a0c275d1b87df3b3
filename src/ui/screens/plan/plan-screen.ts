import type {DateProblem} from '../../../course/plan/plan-of.js';

export const planPages = ['plan', 'forecast', 'retention'] as const;

export type PlanScreen = {
  readonly at: 'plan';
  readonly page: (typeof planPages)[number];
  /** The date of the interview as far as it is typed; null: it is not being typed. */
  readonly typed: string | null;
  /** What is wrong with what was typed. */
  readonly problem: DateProblem | null;
  /** Rows that are scrolled away. */
  readonly offset: number;
};
