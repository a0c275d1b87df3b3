import {codeSetting} from '../../../course/progress/code-language.js';
import {untouchedLab} from '../../../course/progress/progress.js';
import {initialLive} from '../../../presenting/run/live.js';
import {otherCode} from '../../../presenting/lab-material.js';
import type {RunRequest} from '../../services.js';
import {say, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import type {LabScreen, LabStage, StageOf} from './lab-screen.js';
import type {CodeLanguage, WhichRun} from '../../../engine/plan/define.js';

/** The session at another stage. */
export function at(screen: LabScreen, stage: LabStage): Step<LabScreen> {
  return {screen: {...screen, stage}};
}

/** Whether this lab was run as shipped before, now or at another time. */
export function wasRun({material, result}: LabScreen, {progress}: World): boolean {
  const known = progress.labs.get(material.definition.id) ?? untouchedLab;
  return result !== null || known.shipped !== null;
}

/** A run in the language that the session is in. */
export const requestOf = (
  {material: {definition, code}}: LabScreen,
  fix: WhichRun,
): RunRequest => ({lab: definition.id, fix, code});

/** A fix that was tried in one language was not tried in another. */
export const triedName = (fix: string, code: CodeLanguage): string => `${code} ${fix}`;

/** The session in the next language that the lab has; other labs will begin in it. */
export function inOtherCode(screen: LabScreen): Step<LabScreen> {
  const {material, stage} = screen;
  const code = otherCode(material);
  if (code === null) return {screen};
  const next = {...screen, material: {...material, code}};
  const {effects = [], ...step} =
    stage.step === 'fixes' ? openFixes(next, stage.cursor) : {screen: next};
  const setting = say({type: 'setting', key: codeSetting, value: code});
  return {...step, effects: [setting, ...effects]};
}

/** Nothing ran: why, and what the learner can do. */
export function failed(
  screen: LabScreen,
  why: Omit<StageOf<'failed'>, 'step' | 'offset'>,
): Step<LabScreen> {
  return {screen: {...screen, stage: {step: 'failed', ...why, offset: 0}}};
}

export function startRun(
  screen: LabScreen,
  fix: WhichRun,
  from: LabStage,
): Step<LabScreen> {
  const {problem} = screen.material;
  if (problem !== null) return failed(screen, {fix, advice: problem, from});
  const stage: LabStage = {
    step: 'running',
    fix,
    live: initialLive(),
    preparing: null,
    waited: null,
    stopping: false,
    from,
  };
  return {
    screen: {...screen, stage},
    effects: [{do: 'run', request: requestOf(screen, fix)}],
  };
}

export function openFixes(screen: LabScreen, cursor = 0): Step<LabScreen> {
  const {fixes} = screen.material.definition;
  const fix = fixes[cursor]?.id ?? 'mine';
  return {
    screen: {
      ...screen,
      stage: {step: 'fixes', cursor, diff: null, offset: 0, hinting: false},
    },
    effects: [{do: 'diff', request: requestOf(screen, fix)}],
  };
}

/** Whether hints are on the screen: the next key then brings the next one. */
export function showsHints(stage: LabStage): boolean {
  if (stage.step === 'predict') return true;
  return stage.step === 'fixes'
    ? stage.hinting
    : stage.step === 'verdict' && stage.panel === 'hints';
}
