import {markdownBlocks} from '../../../text/markdown/blocks.js';
import {inlineLine} from '../../../text/markdown/inline.js';
import {bodyHeight, proseWidth, type World} from '../../state/world.js';
import {line, span} from '../../../text/line.js';
import {type PageBlock, type Paged, paged} from '../../text/pages.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, lost} from '../../../text/style.js';
import type {LabScreen, StageOf} from './lab-screen.js';

type TextStage = StageOf<'brief'> | StageOf<'debrief'>;

/** The brief or the debrief in pages of this size. */
export function textPages(screen: LabScreen, stage: TextStage, world: World): Paged {
  const blocks =
    stage.step === 'brief' ? briefBlocks(screen, world) : debriefBlocks(screen, world);
  return paged(blocks, bodyHeight(world.size), stage.place);
}

function briefBlocks({material}: LabScreen, world: World): readonly PageBlock[] {
  const width = proseWidth(world.size);
  const {problem} = material;
  const text = markdownBlocks(withoutTitle(material.brief), width);
  if (problem === null) return text;
  const {t} = world;
  const warning: PageBlock = {
    lines: [
      ...wrapText(t.lab.cannotRun, width, lost),
      ...wrapText(problem.message, width),
      ...wrapText(problem.hint, width),
    ],
    heads: false,
  };
  return [warning, ...text];
}

function debriefBlocks(
  {material, result}: LabScreen,
  {t, size}: World,
): readonly PageBlock[] {
  const width = proseWidth(size);
  const fix = result?.report.fix ?? null;
  const used = material.definition.fixes.find(({id}) => id === fix);
  const text = markdownBlocks(material.debrief, width);
  const sources = material.sources.flatMap(({title}) => wrap([span(title)], width, 2));
  const remains: readonly PageBlock[] =
    used === undefined
      ? []
      : [
          {
            lines: [
              ...wrapText(t.lab.remainsOf(used.title), width, bold),
              ...wrap(inlineLine(used.remains), width),
            ],
            heads: false,
          },
        ];
  const readOn: readonly PageBlock[] =
    sources.length === 0
      ? []
      : [{lines: [line(t.readOn, bold), ...sources], heads: false}];
  return [...text, ...remains, ...readOn];
}

/** The frame already has the lab's title. */
function withoutTitle(markdown: string): string {
  return markdown.replace(/^\s*# .*\n+/, '');
}
