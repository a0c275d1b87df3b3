import {untouchedLab} from '../../../course/progress/progress.js';
import {initialLive} from '../../../presenting/run/live.js';
import type {Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import type {LabScreen, LabStage, StageOf} from './lab-screen.js';
import type {WhichRun} from '../../../engine/plan/define.js';

/** The session at another stage. */
export function at(screen: LabScreen, stage: LabStage): Step<LabScreen> {
  return {screen: {...screen, stage}};
}

/** Whether this lab was run as shipped before, now or at another time. */
export function wasRun({material, result}: LabScreen, {progress}: World): boolean {
  const known = progress.labs.get(material.definition.id) ?? untouchedLab;
  return result !== null || known.shipped !== null;
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
  const lab = screen.material.definition.id;
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
  return {screen: {...screen, stage}, effects: [{do: 'run', request: {lab, fix}}]};
}

export function openFixes(screen: LabScreen, cursor = 0): Step<LabScreen> {
  const {id, fixes} = screen.material.definition;
  const fix = fixes[cursor]?.id ?? 'mine';
  return {
    screen: {
      ...screen,
      stage: {step: 'fixes', cursor, diff: null, offset: 0, hinting: false},
    },
    effects: [{do: 'diff', request: {lab: id, fix}}],
  };
}

/** Whether hints are on the screen: the next key then brings the next one. */
export function showsHints(stage: LabStage): boolean {
  if (stage.step === 'predict') return true;
  return stage.step === 'fixes'
    ? stage.hinting
    : stage.step === 'verdict' && stage.panel === 'hints';
}
