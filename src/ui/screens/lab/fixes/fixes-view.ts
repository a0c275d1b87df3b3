import {aimOf} from '../../../../presenting/run/aim.js';
import {bodyHeight, proseWidth, type World} from '../../../state/world.js';
import {blank, line, type Line, span} from '../../../../text/line.js';
import {seen} from '../../../text/scroll.js';
import {wrap, wrapText} from '../../../../text/wrap.js';
import {bold, dim, lost, safe, signs, type Style} from '../../../../text/style.js';
import {window} from '../../../text/window.js';
import {changeLines} from './change-view.js';
import type {LabScreen, StageOf, Tried} from '../lab-screen.js';
import {helpLines} from '../spoken-view.js';

/** The fixes to bet on, right and wrong mixed, and what the one under the cursor changes. */
export function fixesLines(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): readonly Line[] {
  const head = headLines(screen, stage, world);
  const height = diffHeight(screen, stage, world);
  const {lines, below} = seen(diffRows(screen, stage, world), stage.offset, height);
  const more = below > 0 ? [line(world.t.lab.moreDiff(below), dim)] : [];
  return [...head, ...(more.length > 0 ? lines.slice(0, -1) : lines), ...more];
}

/** Where a long list would leave fewer, only the part of it around the cursor is shown. */
const rowsForDiff = 6;

/** Rows that the diff has. */
export function diffHeight(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): number {
  return Math.max(3, bodyHeight(world.size) - headLines(screen, stage, world).length);
}

function headLines(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): readonly Line[] {
  const {t, size} = world;
  const width = proseWidth(size);
  const entries = fixesOf(screen, t).map((fix, index) =>
    wrap(fixRow(fix, {screen, index, here: index === stage.cursor}, t), width, 5),
  );
  const {shipped} = screen.material.definition;
  const which = t.lab.whichFix(aimOf(shipped));
  const head = [...wrapText(which, width, dim), blank];
  const room = bodyHeight(size) - head.length - 1 - rowsForDiff;
  const rows = window(entries, stage.cursor, {room: Math.max(5, room), t});
  return [...head, ...rows, blank];
}

type Offered = {readonly id: string; readonly title: string; readonly right: boolean};

function fixesOf({material}: LabScreen, t: World['t']): readonly Offered[] {
  return [...material.definition.fixes, {id: 'mine', title: t.lab.mine, right: false}];
}

/** A fix, the solution's mark where it was asked for, and what became of it when it was run. */
function fixRow(
  {id, title, right}: Offered,
  {screen, index, here}: {screen: LabScreen; index: number; here: boolean},
  t: World['t'],
): Line {
  return [
    span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
    span(`${index + 1}  `, dim),
    span(screen.solution && right ? `${signs.done} ` : '', safe),
    span(title, here ? bold : {}),
    ...triedSpans(screen.tried.get(id), t),
  ];
}

function triedSpans(tried: Tried | undefined, t: World['t']): Line {
  if (tried === undefined) return [];
  const {verdict, outcome} = tried;
  const headline = t.verdict.headlines[verdict];
  const told = (sign: string, text: string, style: Style): Line => [
    span(`   ${sign}\u00a0${text.replaceAll(' ', '\u00a0')}`, style),
  ];
  if (outcome.cost !== null) return told(signs.done, t.lab.safeAtACost, safe);
  if (outcome.cured || verdict === 'safe') return told(signs.done, headline, safe);
  return verdict === 'inconclusive'
    ? told('?', headline, bold)
    : told(signs.wrong, headline, lost);
}

/** The rows below the fixes: what the one under the cursor changes, or the hints in its place. */
export function diffRows(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): readonly Line[] {
  const {material} = screen;
  const {diff, cursor, hinting} = stage;
  if (hinting) return helpLines(screen, world);
  const fix = material.definition.fixes[cursor]?.id ?? 'mine';
  return diff?.fix === fix ? changeLines(diff.change, fix, world) : [blank];
}
