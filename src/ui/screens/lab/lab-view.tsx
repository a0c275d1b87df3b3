import type {WhichRun} from '../../../engine/plan/define.js';
import {otherCode} from '../../../presenting/lab-material.js';
import {BlockView} from '../../components/markdown.js';
import {Pages} from '../../components/pages.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {Fixes} from './fixes/fixes-view.js';
import type {LabScreen, LabStep, StageOf} from './lab-screen.js';
import {Running} from './running/running-view.js';
import {Failed, Interview, Predict} from './spoken-view.js';
import {textBlocks, textPages} from './text-pages.js';
import {Verdict} from './verdict/verdict-view.js';

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
    ...titleOf(screen, world),
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

function bodyOf(screen: LabScreen, world: World): Pick<Picture, 'body' | 'offset'> {
  const {stage} = screen;
  switch (stage.step) {
    case 'brief':
    case 'debrief':
      return {body: <TextOf screen={screen} stage={stage} world={world} />};
    case 'predict':
      return {body: <Predict screen={screen} stage={stage} />};
    case 'running':
      return {body: <Running screen={screen} stage={stage} />};
    case 'failed':
      return {body: <Failed stage={stage} />, offset: stage.offset};
    case 'verdict':
      return {body: <Verdict screen={screen} stage={stage} />, offset: stage.offset};
    case 'fixes':
      return {body: <Fixes screen={screen} stage={stage} />};
    case 'interview':
      return {body: <Interview screen={screen} />, offset: stage.offset};
  }
}

type TextProps = {
  readonly screen: LabScreen;
  readonly stage: StageOf<'brief'> | StageOf<'debrief'>;
  readonly world: World;
};

function TextOf({screen, stage, world}: TextProps) {
  const width = proseWidth(world.size);
  return (
    <Pages text={textPages(screen, stage, world)} width={width}>
      {textBlocks(screen, stage, world).map((block, index) => (
        <BlockView key={index} block={block} width={width} />
      ))}
    </Pages>
  );
}

/** `lab  commit-first · as shipped · in Java`: which code runs, where one does, and in what, where there is a choice. */
function titleOf(
  {material, stage, result}: LabScreen,
  {t}: World,
): Pick<Picture, 'part' | 'title' | 'after'> {
  const fix = stage.step === 'running' ? stage.fix : result?.report.fix;
  const runs =
    (stage.step === 'running' || stage.step === 'verdict') && fix !== undefined;
  const code = stage.step === 'verdict' ? result?.report.language : material.code;
  const after = [
    ...(runs ? [fixName(fix, t)] : []),
    ...(otherCode(material) === null || code === undefined ? [] : [t.lab.inCode[code]]),
  ];
  return {
    ...{part: t.parts.lab, title: material.definition.id},
    after: after.map((one) => ` · ${one}`).join(''),
  };
}

function fixName(fix: WhichRun, {lab}: World['t']): string {
  if (fix === null) return lab.asShipped;
  if (fix === 'control') return lab.control;
  return fix === 'mine' ? lab.mine : fix;
}
