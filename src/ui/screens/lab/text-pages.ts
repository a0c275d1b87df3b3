import {type Block, inlineText, markdownBlocks} from '../../../text/markdown/blocks.js';
import {stripControls, stripLines} from '../../../text/strip-controls.js';
import type {World} from '../../state/world.js';
import {paintWith} from '../../text/paint.js';
import {pageBlocks, type Paged, paged} from '../../text/pages.js';
import type {LabScreen, StageOf} from './lab-screen.js';

type TextStage = StageOf<'brief'> | StageOf<'debrief'>;

/** The brief or the debrief in pages of this size. */
export function textPages(screen: LabScreen, stage: TextStage, world: World): Paged {
  return paged(pageBlocks(textBlocks(screen, stage, world)), world.laid, stage.place);
}

/** The brief with what is in the way of a run, or the debrief with what the fix leaves open. */
export function textBlocks(
  screen: LabScreen,
  stage: TextStage,
  world: World,
): readonly Block[] {
  return stage.step === 'brief'
    ? briefBlocks(screen, world)
    : debriefBlocks(screen, world);
}

const paragraph = (text: string): Block => ({is: 'paragraph', text});

function briefBlocks({material}: LabScreen, {t, colour}: World): readonly Block[] {
  const {problem} = material;
  const paint = paintWith(colour);
  // The frame already has the lab's title.
  const text = markdownBlocks(material.brief.replace(/^\s*# .*\n+/, ''), paint);
  if (problem === null) return text;
  const warning = paint(['red', 'bold'], t.lab.cannotRun);
  const why = [problem.message, problem.hint].filter((one) => one !== '');
  return [...[warning, ...why.map((one) => stripLines(one))].map(paragraph), ...text];
}

function debriefBlocks({material, result}: LabScreen, world: World): readonly Block[] {
  const {t, colour} = world;
  const paint = paintWith(colour);
  const fix = result?.report.fix ?? null;
  const used = material.definition.fixes.find(({id}) => id === fix);
  const headed = (text: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{is: 'heading', text: stripControls(text)}, ...blocks];
  const remains = used === undefined ? [] : [paragraph(inlineText(used.remains, paint))];
  // Two places of one page are one thing to read.
  const titles = [...new Set(material.sources.map(({title}) => title))];
  const items = titles.map((title) => ({
    bullet: '• ',
    blocks: [paragraph(stripControls(title))],
  }));
  return [
    ...markdownBlocks(material.debrief, paint),
    ...headed(used === undefined ? '' : t.lab.remainsOf(used.title), remains),
    ...headed(t.readOn, items.length === 0 ? [] : [{is: 'list', items}]),
  ];
}
