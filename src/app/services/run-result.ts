import type {
  Change as WhatChanges,
  LabMaterial as Material,
  RunResult as Result,
} from '../../ui/services.js';

/** What a session has to show of a lab, and what a run of it came to: the same for every view. */
export type LabMaterial = Material;
export type RunResult = Result;
export type Change = WhatChanges;
