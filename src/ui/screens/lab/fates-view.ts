import {fateOf} from '../../../lab/explain.js';
import type {RunResult} from '../../services.js';
import {bodyWidth, type World} from '../../state/world.js';
import {line, type Line, span, stacked} from '../../text/line.js';
import {wrap} from '../../text/wrap.js';
import {bold} from '../../theme.js';

/** Orders with the same fate, in the order in which they were handed out. */
type Fate = {readonly text: string; readonly ids: readonly string[]};

/** A run never changes, and a thousand fates take a while. */
const known = new WeakMap<RunResult, readonly Fate[]>();

/** The lost orders by what became of them: the fate in words, and every id. */
export function fateLines(result: RunResult, {t, size}: World): readonly Line[] {
  const width = bodyWidth(size);
  const blocks = fatesOf(result).map(({text, ids}) => [
    ...wrap([span(t.lab.ordersWith(ids.length), bold), span(` ${text}`)], width),
    ...idRows(ids, width),
  ]);
  return stacked(...blocks);
}

function fatesOf(result: RunResult): readonly Fate[] {
  const before = known.get(result);
  if (before !== undefined) return before;
  const fates = new Map<string, string[]>();
  for (const id of result.report.lostIds) {
    const text = fateOf(result.ledger, id).slice(id.length + 2);
    const ids = fates.get(text);
    if (ids === undefined) fates.set(text, [id]);
    else ids.push(id);
  }
  const all = [...fates].map(([text, ids]) => ({text, ids}));
  known.set(result, all);
  return all;
}

function idRows(ids: readonly string[], width: number): readonly Line[] {
  const cell = Math.max(...ids.map(({length}) => length)) + 2;
  const each = Math.max(1, Math.floor((width - 2) / cell));
  return Array.from({length: Math.ceil(ids.length / each)}, (_, row) => {
    const own = ids.slice(row * each, (row + 1) * each);
    return line(
      `  ${own
        .map((id) => id.padEnd(cell))
        .join('')
        .trimEnd()}`,
    );
  });
}
