import {Box} from 'ink';
import {
  type BrokenOrders,
  brokenOrders,
} from '../../../../engine/verdict/audit/broken-orders.js';
import {fateOf} from '../../../../presenting/run/where-lost.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {bold, lost} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';

/** Orders with the same fate, in the order in which they were handed out. */
type Fate = {readonly text: string; readonly ids: readonly string[]};
type Broken = {readonly word: BrokenOrders['word']; readonly fates: readonly Fate[]};

/** A run never changes, and a thousand fates take a while. */
const known = new WeakMap<RunResult, readonly Broken[]>();

/** The orders that break what was promised, by what became of them: the fate in words, and every id. */
export function Fates({result}: {readonly result: RunResult}) {
  const {t} = useWorld();
  return brokenOf(result).flatMap(({word, fates}, group) =>
    fates.map(({text, ids}, index) => (
      <Box
        key={`${word} ${text}`}
        flexDirection="column"
        paddingTop={group + index === 0 ? 0 : 1}
      >
        {index === 0 ? <Para is={lost}>{t.verdict.brokenAs[word]}</Para> : null}
        <Para>
          <T is={bold}>{t.lab.ordersWith(ids.length)}</T>
          <T>{` ${text}`}</T>
        </Para>
        <Box paddingLeft={2}>
          <Para>{ids.join('  ')}</Para>
        </Box>
      </Box>
    )),
  );
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
