import type {
  CodeLanguage,
  LabDefinition,
  PropertyPromise,
  WhichRun,
} from '../plan/define.js';
import type {Step} from '../plan/step.js';

/** What is to be run, and what it promises. */
export type RunRequest = {
  readonly lab: LabDefinition;
  /** null as shipped, a fix id, "control" or "mine". */
  readonly fix: WhichRun;
  /** Of the programs; TypeScript, when it is left out. */
  readonly code?: CodeLanguage | undefined;
  readonly plan: readonly Step[];
  readonly promise: PropertyPromise;
  readonly startedAt: string;
  /** The learner's copy, if it is what is run; `changed`: the files in use that are not as shipped. */
  readonly copy?:
    {readonly folder: string; readonly changed: readonly string[]} | undefined;
};
