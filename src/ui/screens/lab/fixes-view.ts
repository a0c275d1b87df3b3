import {bodyHeight, bodyWidth, proseWidth, type World} from '../../state/world.js';
import {blank, line, type Line, span} from '../../text/line.js';
import {seen} from '../../text/scroll.js';
import {wrap, wrapText} from '../../text/wrap.js';
import {bold, dim, lost, safe, signs, type Style} from '../../theme.js';
import type {LabScreen, StageOf} from './lab-screen.js';
import {helpLines} from './spoken-view.js';

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
  const rows = fixesOf(screen, t).flatMap((fix, index) =>
    wrap(fixRow(fix, {screen, index, here: index === stage.cursor}), width, 5),
  );
  return [...wrapText(t.lab.whichFix, width, dim), blank, ...rows, blank];
}

type Fix = {readonly id: string; readonly title: string; readonly right: boolean};

function fixesOf({material}: LabScreen, t: World['t']): readonly Fix[] {
  return [...material.definition.variants, {id: 'mine', title: t.lab.mine, right: false}];
}

/** A fix, the solution's mark where it was asked for, and what became of it when it was run. */
function fixRow(
  {id, title, right}: Fix,
  {screen, index, here}: {screen: LabScreen; index: number; here: boolean},
): Line {
  const verdict = screen.tried.get(id);
  const good = verdict === 'safe';
  return [
    span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
    span(`${index + 1}  `, dim),
    span(screen.solution && right ? `${signs.done} ` : '', safe),
    span(title, here ? bold : {}),
    span(
      verdict === undefined
        ? ''
        : `   ${good ? signs.done : signs.wrong}\u00a0${verdict}`,
      good ? safe : lost,
    ),
  ];
}

/** The rows below the fixes: the diff, or the hints in its place. */
export function diffRows(
  screen: LabScreen,
  stage: StageOf<'fixes'>,
  world: World,
): readonly Line[] {
  const {material} = screen;
  const {t, size} = world;
  const {diff, cursor, hinting} = stage;
  if (hinting) return helpLines(screen, world);
  const fix = material.definition.variants[cursor]?.id ?? 'mine';
  if (diff?.fix !== fix) return [blank];
  if (diff.lines.length === 0) return wrapText(t.lab.noDiff, proseWidth(size), dim);
  return closeToChanges(diff.lines).flatMap((row) => diffRow(row, bodyWidth(size)));
}

/** Only one unchanged row around each change, and a mark where rows are left out: the screen is small. */
function closeToChanges(lines: readonly string[]): readonly string[] {
  const shown = lines.flatMap((row, index) =>
    isNear(lines, index) && !/^(---|@@|diff |index |\\)/.test(row) ? [index] : [],
  );
  return shown.flatMap((index, position) => {
    const row = lines[index] ?? '';
    const before = shown[position - 1];
    const file = row.startsWith('+++') || lines[before ?? -1]?.startsWith('+++') === true;
    return before === undefined || before === index - 1 || file ? [row] : [gap, row];
  });
}

const gap = ' ⋯';

function isNear(lines: readonly string[], index: number): boolean {
  const changes = (row = '') => /^[-+](?![-+]{2} )/.test(row);
  return (
    !(lines[index] ?? '').startsWith(' ') ||
    changes(lines[index - 1]) ||
    changes(lines[index + 1])
  );
}

function diffRow(row: string, width: number): readonly Line[] {
  const file = /^\+\+\+ (?:b\/)?(.*)$/.exec(row)?.[1];
  if (file !== undefined) return [line(file.split('\t')[0] ?? file, dim)];
  return wrap([span(`  ${row.slice(0, 1)} ${row.slice(1)}`, diffStyle(row))], width, 6);
}

function diffStyle(row: string): Style {
  if (row.startsWith('+')) return {colour: 'safe'};
  return row.startsWith('-') ? {colour: 'lost'} : dim;
}
