import type {LabDefinition} from '../engine/plan/define.js';

/** A lab as the views show it. */
export type Lab = LabDefinition;
