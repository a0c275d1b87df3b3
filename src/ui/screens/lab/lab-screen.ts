import type {Headline} from '../../../engine/verdict/verdict.js';
import type {LiveState} from '../../../presenting/run/live.js';
import type {Place} from '../../text/pages.js';
import type {WhichRun} from '../../../engine/plan/define.js';
import type {Advice} from '../../../errors.js';
import type {Change, LabMaterial} from '../../../presenting/lab-material.js';
import type {Outcome, RunResult} from '../../../presenting/run/result.js';
import type {RunProgress, RunRequest} from '../../services.js';

/** What a panel of the verdict shows. */
export type Panel = 'summary' | 'timeline' | 'xray' | 'lost' | 'printed' | 'hints';

/** Where in the session the learner is. Nothing goes on from one to the next by itself but a run that ends. */
export type LabStage =
  | {readonly step: 'brief'; readonly place: Place}
  | {readonly step: 'predict'; readonly cursor: number}
  | {
      readonly step: 'running';
      readonly fix: WhichRun;
      readonly live: LiveState;
      /** What is being prepared, before the first entry comes. */
      readonly preparing: RunProgress | null;
      /** Milliseconds since the run began, or since it was asked for; null: something has just happened. */
      readonly waited: number | null;
      readonly stopping: boolean;
      /** Where a run that is stopped goes back to. */
      readonly from: LabStage;
    }
  | {
      readonly step: 'failed';
      readonly fix: WhichRun;
      readonly advice: Advice;
      readonly offset: number;
      readonly from: LabStage;
    }
  | {
      readonly step: 'verdict';
      readonly panel: Panel;
      readonly offset: number;
      /** The moment of the X-ray that the learner went to. */
      readonly frame?: number | undefined;
      /** What the X-ray shows: 0 or left out is the topic of the orders, then further ones, then tables. */
      readonly page?: number | undefined;
    }
  | {
      readonly step: 'fixes';
      readonly cursor: number;
      /** What the fix with this id changes; null until it is there. */
      readonly diff: {readonly fix: string; readonly change: Change} | null;
      readonly offset: number;
      /** Hints stand where the diff stood. */
      readonly hinting: boolean;
    }
  | {readonly step: 'debrief'; readonly place: Place}
  | {readonly step: 'interview'; readonly offset: number};

export type LabStep = LabStage['step'];
export type StageOf<S extends LabStep> = Extract<LabStage, {step: S}>;

/** What a run of a fix came to. */
export type Tried = {readonly verdict: Headline; readonly outcome: Outcome};

export type LabScreen = {
  readonly at: 'lab';
  readonly material: LabMaterial;
  readonly stage: LabStage;
  /** Id of the choice that the learner bet on before the first run. */
  readonly predicted: string | null;
  /** The last run that ended. */
  readonly result: RunResult | null;
  /** What became of each fix that was run in this session: see `triedName`. */
  readonly tried: ReadonlyMap<string, Tried>;
  /** How many hints are shown, and whether the solution is. */
  readonly hints: number;
  readonly solution: boolean;
};

/** What happens to a lab from outside. */
export type LabNews =
  | {readonly is: 'preparing'; readonly progress: RunProgress}
  | {readonly is: 'live'; readonly live: LiveState}
  /** Nothing happens; `at` counts from the beginning of the run, or from when it was asked for. */
  | {readonly is: 'waiting'; readonly at: number}
  | {readonly is: 'ended'; readonly result: RunResult}
  | {readonly is: 'failed'; readonly advice: Advice}
  | {readonly is: 'stopped'}
  | {readonly is: 'diff'; readonly request: RunRequest; readonly change: Change};
