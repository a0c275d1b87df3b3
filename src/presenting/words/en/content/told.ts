import type {Advice} from '../../../../errors.js';

/** How each problem is told from its facts: what is wrong, and what to do. */
export type Told<Facts> = {
  readonly [Code in keyof Facts]: (facts: Readonly<Facts[Code]>) => Advice;
};
