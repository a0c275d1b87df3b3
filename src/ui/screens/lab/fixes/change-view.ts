import type {Change} from '../../../../presenting/lab-material.js';
import {bodyWidth, proseWidth, type World} from '../../../state/world.js';
import {line, type Line, span} from '../../../../text/line.js';
import {wrap, wrapText} from '../../../../text/wrap.js';
import {dim, type Style} from '../../../../text/style.js';

/** What a fix makes different: first what happens, then the files. */
export function changeLines(change: Change, fix: string, world: World): readonly Line[] {
  return [...happensLines(change, world), ...filesLines(change, fix, world)];
}

/** What is done to the brokers is neither good nor bad: it has not the colours of a diff. */
function happensLines({happens}: Change, {t, size}: World): readonly Line[] {
  if (happens.length === 0) return [];
  return [
    line(t.lab.happens, dim),
    ...happens.flatMap(({here, text}) =>
      wrap([span(`  ${here ? '+' : '-'} ${text}`, here ? {} : dim)], bodyWidth(size), 6),
    ),
  ];
}

function filesLines(
  {files, filesOf, happens}: Change,
  fix: string,
  {t, size}: World,
): readonly Line[] {
  const width = proseWidth(size);
  if (filesOf !== null) return wrapText(t.lab.filesOf(filesOf), width, dim);
  if (files.length > 0)
    return closeToChanges(files).flatMap((row) => diffRow(row, bodyWidth(size)));
  if (fix === 'mine') return wrapText(t.lab.noDiff, width, dim);
  return happens.length > 0 ? wrapText(t.lab.noFileChanged, width, dim) : [];
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
