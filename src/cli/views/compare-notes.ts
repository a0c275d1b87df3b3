/** The sentences below a comparison: what a row has no room for, and what each fix leaves open. */
import type {CompareRow} from '../../app/runs/compare.js';
import type {PropertyName} from '../../engine/plan/define.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import {runName} from '../../presenting/run-name.js';
import {words} from '../../presenting/words/words.js';

export type Told = NonNullable<CompareRow['report']>;

/** Where orders were lost, by the name of the stage, and how many. */
export const placesOf = ({lost}: Told): readonly (readonly [string, number])[] =>
  Object.entries(lost)
    .filter(([, count]) => count > 0)
    .map(([place, count]) => [
      words.cli.lab.compare.places[place as keyof typeof lost],
      count,
    ]);

/** What the row of a run has no room for. */
export function notes(row: CompareRow): readonly string[] {
  const {report, problem} = row;
  const run = runName(row.fix);
  const says = words.cli.lab.compare;
  if (report === null) return problem === null ? [] : [says.says(run, problem)];
  if (report.verdict === 'inconclusive')
    return report.reasons.map((reason) => says.provesNothing(run, reason));
  const places = placesOf(report);
  const [, ...also] = broken(report);
  return [
    ...(places.length > 1 ? [says.lostIn(run, report.counts.lost, places)] : []),
    // Of the table's figures none says what reconciliation found.
    ...(report.gap === null ? [] : [says.says(run, headlineSentence(report))]),
    ...otherCounts(report).map((what) => says.says(run, `${what}.`)),
    ...(also.length > 0 ? [says.alsoBreaks(run, also)] : []),
    ...notAsPromised(report, run),
  ];
}

/** Those that have no column. */
function otherCounts({counts}: Told): readonly string[] {
  const says = words.verdict.counts;
  const names = ['torn', 'phantom', 'stalled', 'invisible', 'parked'] as const;
  return names.flatMap((name) => (counts[name] === 0 ? [] : [says[name](counts[name])]));
}

/** The gravest first. */
const broken = ({properties}: Told): readonly string[] =>
  Object.entries(properties).flatMap(([name, is]) =>
    is === 'breaks' ? [words.verdict.properties[name as PropertyName]] : [],
  );

function notAsPromised({properties, promised}: Told, run: string): readonly string[] {
  const {properties: names, states} = words.verdict;
  return Object.entries(properties).flatMap(([id, state]) => {
    const name = id as PropertyName;
    const promise = promised[name] ?? 'nothing';
    return state === 'unknown' || promise === 'either' || promise === state
      ? []
      : [
          words.cli.lab.compare.notAsPromised(run, {
            ...{property: names[name], state: states[state], promise: states[promise]},
          }),
        ];
  });
}

/** One line a fix. */
export function remains(rows: readonly CompareRow[]): readonly string[] {
  const says = words.cli.lab.compare;
  const lines = rows.flatMap((row) =>
    row.remains === null
      ? []
      : [says.says(`${runName(row.fix)}${row.right === true ? ' *' : ''}`, row.remains)],
  );
  return lines.length === 0 ? [] : [says.remains, ...lines];
}
