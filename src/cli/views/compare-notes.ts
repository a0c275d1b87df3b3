/** The sentences below a comparison: what a row has no room for, and what each fix leaves open. */
import type {CompareRow} from '../../app/compare.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import type {Report} from '../../presenting/run/report.js';
import {counted, listed} from '../../grammar/en.js';

/** Of one run: `acks-all`, or `as shipped`. */
export const runName = ({fix}: Pick<CompareRow, 'fix'>): string => fix ?? 'as shipped';

export type Told = NonNullable<CompareRow['report']>;

/** Where orders were lost, and how many. */
export const placesOf = ({lost}: Told): readonly [string, number][] =>
  Object.entries(lost).filter(([, count]) => count > 0);

/** What the row of a run has no room for. */
export function notes(row: CompareRow): readonly string[] {
  const {report, problem} = row;
  const run = runName(row);
  if (report === null) return problem === null ? [] : [`${run}: ${problem}`];
  if (report.verdict === 'inconclusive')
    return report.reasons.map((reason) => `${run} proves nothing: ${reason}`);
  const places = placesOf(report).map(([place, count]) => `${count} in ${place}`);
  const [, ...also] = propertiesIn(report, 'breaks');
  return [
    ...(places.length > 1
      ? [`${run}: ${counted(report.counts.lost, 'order')} lost, ${listed(places)}.`]
      : []),
    // Of the table's figures none says what reconciliation found.
    ...(report.gap === null ? [] : [`${run}: ${headlineSentence(report)}`]),
    ...otherCounts(report).map((what) => `${run}: ${what}.`),
    ...(also.length > 0 ? [`${run} also breaks ${listed(also)}.`] : []),
    ...notAsPromised(report).map((what) => `${run} is not as promised: ${what}.`),
  ];
}

/** Each has its column, or is seldom asked for. */
const shown: ReadonlySet<string> = new Set([
  'attempted',
  'acknowledged',
  'rejected',
  'pending',
  'inLog',
  'effects',
  'lost',
  'duplicated',
]);

const otherCounts = ({counts}: Told): readonly string[] =>
  Object.entries(counts).flatMap(([name, count]) =>
    shown.has(name) || count === 0 ? [] : [`${count} ${name}`],
  );

/** The gravest first. */
const propertiesIn = ({properties}: Told, state: string): readonly string[] =>
  Object.entries(properties).flatMap(([name, is]) => (is === state ? [name] : []));

function notAsPromised({properties, promised}: Told): readonly string[] {
  return Object.entries(properties).flatMap(([name, state]) => {
    const promise = promised[name as keyof Report['promised']] ?? 'nothing';
    return state === 'unknown' || promise === 'either' || promise === state
      ? []
      : [`${name} ${state}, and the promise was: ${promise}`];
  });
}

/** One line a fix. */
export function remains(rows: readonly CompareRow[]): readonly string[] {
  const lines = rows.flatMap((row) =>
    row.remains === null
      ? []
      : [`${runName(row)}${row.right === true ? ' *' : ''}: ${row.remains}`],
  );
  return lines.length === 0 ? [] : ['What each fix still does not guarantee:', ...lines];
}
