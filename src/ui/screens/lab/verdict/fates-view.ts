import {
  type BrokenOrders,
  brokenOrders,
} from '../../../../engine/verdict/audit/broken-orders.js';
import {fateOf} from '../../../../presenting/run/where-lost.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {bodyWidth, type World} from '../../../state/world.js';
import {line, type Line, span, stacked} from '../../../../text/line.js';
import {wrap, wrapText} from '../../../../text/wrap.js';
import {bold, lost} from '../../../../text/style.js';

/** Orders with the same fate, in the order in which they were handed out. */
type Fate = {readonly text: string; readonly ids: readonly string[]};
type Broken = {readonly word: BrokenOrders['word']; readonly fates: readonly Fate[]};

/** A run never changes, and a thousand fates take a while. */
const known = new WeakMap<RunResult, readonly Broken[]>();

/** The orders that break what was promised, by what became of them: the fate in words, and every id. */
export function fateLines(result: RunResult, {t, size}: World): readonly Line[] {
  const width = bodyWidth(size);
  const blocks = brokenOf(result).flatMap(({word, fates}) =>
    fates.map(({text, ids}, index) => [
      ...(index === 0 ? wrapText(t.verdict.brokenAs[word], width, lost) : []),
      ...wrap([span(t.lab.ordersWith(ids.length), bold), span(` ${text}`)], width),
      ...idRows(ids, width),
    ]),
  );
  return stacked(...blocks);
}

/** Whether there is anything to list. */
export function hasFates(result: RunResult): boolean {
  return result.report.verdict !== 'inconclusive' && brokenOf(result).length > 0;
}

function brokenOf(result: RunResult): readonly Broken[] {
  const before = known.get(result);
  if (before !== undefined) return before;
  const all = brokenOrders(result.judged.ledger, result.judged.run).map(
    ({word, ids}) => ({
      word,
      fates: fatesOf(ids, result),
    }),
  );
  known.set(result, all);
  return all;
}

function fatesOf(broken: readonly string[], result: RunResult): readonly Fate[] {
  const fates = new Map<string, string[]>();
  for (const id of broken) {
    const text = fateOf(result, id).slice(id.length + 2);
    const ids = fates.get(text);
    if (ids === undefined) fates.set(text, [id]);
    else ids.push(id);
  }
  return [...fates].map(([text, ids]) => ({text, ids}));
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
