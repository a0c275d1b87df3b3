import type {Picture} from '../../state/picture.js';
import type {World} from '../../state/world.js';
import {type Line, span} from '../../../text/line.js';
import {bold, dim} from '../../../text/style.js';
import {fixesLines} from './fixes/fixes-view.js';
import type {LabScreen, LabStep} from './lab-screen.js';
import {runningLines} from './running/running-view.js';
import {failedLines, interviewLines, predictLines} from './spoken-view.js';
import {shownPage} from '../../text/pages.js';
import {textPages} from './text-pages.js';
import {verdictLines} from './verdict/verdict-view.js';
import type {WhichRun} from '../../../engine/plan/define.js';

/** The steps of a session, as they are counted. */
const order: readonly LabStep[] = [
  'brief',
  'predict',
  'running',
  'verdict',
  'fixes',
  'debrief',
  'interview',
];

/** What the session looks like where the learner is in it. */
export function labPicture(screen: LabScreen, world: World): Picture {
  const {stage} = screen;
  const {lab: words} = world.t;
  const step = order.indexOf(stage.step === 'failed' ? 'running' : stage.step) + 1;
  return {
    title: titleOf(screen, world),
    right: `${words.stepOf(step, order.length, words.steps[stage.step])}${clock(stage)}`,
    ...bodyOf(screen, world),
  };
}

/** How long a run has been going. */
function clock(stage: LabScreen['stage']): string {
  return stage.step === 'running' && stage.live.at > 0
    ? ` · ${(Math.max(stage.live.at, stage.waited ?? 0) / 1000).toFixed(1)} s`
    : '';
}

function bodyOf(screen: LabScreen, world: World): Pick<Picture, 'lines' | 'offset'> {
  const {stage} = screen;
  switch (stage.step) {
    case 'brief':
    case 'debrief':
      return {lines: shownPage(textPages(screen, stage, world))};
    case 'predict':
      return {lines: predictLines(screen, stage, world)};
    case 'running':
      return {lines: runningLines(screen, stage, world)};
    case 'failed':
      return {lines: failedLines(stage, world)};
    case 'verdict':
      return {lines: verdictLines(screen, stage, world), offset: stage.offset};
    case 'fixes':
      return {lines: fixesLines(screen, stage, world)};
    case 'interview':
      return {lines: interviewLines(screen, world), offset: stage.offset};
  }
}

/** `lab  leader-crash · as shipped`: which code runs, where one does. */
function titleOf(screen: LabScreen, {t}: World): Line {
  const {material, stage, result} = screen;
  const {definition} = material;
  const head: Line = [span(`${t.parts.lab}  `, dim), span(definition.id, bold)];
  const fix = stage.step === 'running' ? stage.fix : result?.report.fix;
  if ((stage.step !== 'running' && stage.step !== 'verdict') || fix === undefined)
    return head;
  return [...head, span(` · ${fixName(fix, t)}`, dim)];
}

function fixName(fix: WhichRun, {lab}: World['t']): string {
  if (fix === null) return lab.asShipped;
  if (fix === 'control') return lab.control;
  return fix === 'mine' ? lab.mine : fix;
}
