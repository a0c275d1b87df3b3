/** A judged run as plain text: the number first, then why, then the evidence. */
import {
  type BrokenOrders,
  brokenOrders,
} from '../../engine/verdict/audit/broken-orders.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import type {Result} from '../../presenting/run/result.js';
import {whereLost} from '../../presenting/run/where-lost.js';
import type {Report} from '../../presenting/run/report.js';
import {words} from '../../presenting/words/words.js';
import {type LogsScene, logsIn} from '../../systems/kafka/evidence/scene.js';
import {counted, listed} from '../../grammar/en.js';
import type {Output} from '../output.js';
import type {Style} from '../terminal-text.js';
import {disksTable} from './disks-table.js';
import {momentLine} from './live-line.js';
import {logsPicture} from './logs-picture.js';

const wordStyle = (report: Report): Style =>
  report.verdict === 'safe'
    ? ['bold', 'green']
    : report.verdict === 'inconclusive'
      ? ['bold', 'yellow']
      : ['bold', 'red'];

/** All that `lab run` and `lab judge` print. `xray`: every moment of the disks, not only the most telling. */
export function verdictText(
  result: Result,
  {paint, columns}: Pick<Output, 'paint' | 'columns'>,
  {xray = false}: {readonly xray?: boolean | undefined} = {},
): string {
  const {report, lab} = result;
  const {ledger, run} = result.judged;
  const logs = logsIn(report);
  const name = `${report.lab} · ${report.fix ?? 'as shipped'}`;
  const sections = [
    [`${name} on ${systemsOf(result)}, ${(report.durationMs / 1000).toFixed(1)} s`],
    [
      paint(
        wordStyle(report),
        `${report.verdict.toUpperCase()}  ${headlineSentence(report)}`,
      ),
      ...report.reasons,
    ],
    [
      ...whereLost(result),
      ...(report.cause === null ? [] : [`Cause: ${report.cause}`]),
      ...(report.storedTwice > 0
        ? [
            `${counted(report.storedTwice, 'order')} ${report.storedTwice === 1 ? 'is in the log twice and was' : 'are in the log twice and were'} shipped once.`,
          ]
        : []),
    ],
    [...logsPicture(logs, columns, paint), ...logNote(logs, run)],
    disksTable(logs, {columns, paint, all: xray}),
    ...logs.further.map((one) =>
      disksTable(one, {
        ...{columns, paint, all: xray},
        of: `${one.topic} (${words.run.holdings[one.holds]})`,
      }),
    ),
    brokenLines(report, ledger, run),
    properties(report, paint),
    report.premises.map(({text, met}) => `premise ${met ? 'met' : 'NOT met'}: ${text}`),
    ['Timeline (seconds)', ...report.timeline.map((moment) => momentLine(moment, paint))],
    fixNotes(report, lab),
    report.history === null ? [] : [`History: ${report.history}`],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** "Kafka 4.3.1" */
const systemsOf = ({report: {systems}, views}: Result): string =>
  listed(systems.map(({id, version}) => `${views[id]?.words.name ?? id} ${version}`));

function properties(
  {properties: found, promised}: Report,
  paint: Output['paint'],
): string[] {
  return Object.entries(found).map(([name, state]) => {
    const promise = promised[name as keyof typeof promised];
    const asPromised = promise === 'either' || promise === state;
    const sign = state === 'holds' ? '✓' : state === 'breaks' ? '✗' : '?';
    const note = `promised: ${promise ?? 'nothing'}`;
    const line = `${sign} ${name.padEnd(16)} ${state.padEnd(8)} ${note}`;
    return state === 'unknown' || asPromised
      ? line
      : paint('red', `${line}: NOT as promised`);
  });
}

const brokenAs: Readonly<Record<BrokenOrders['word'], string>> = {
  lost: 'Gone',
  torn: 'Torn',
  phantom: 'Told "no", and there',
  duplicated: 'Shipped more than once',
  stalled: 'Waiting',
  overlooked: 'Overlooked, or reported although healthy',
  invisible: 'Not readable while the fault lasted',
};

/** Which orders break what was promised: the first, the last, and how many lie between. */
function brokenLines(
  {verdict}: Report,
  ledger: Result['judged']['ledger'],
  run: Result['judged']['run'],
): string[] {
  if (verdict === 'inconclusive') return [];
  return brokenOrders(ledger, run).map(
    ({word, ids}) => `${brokenAs[word]}: ${firstToLast(ids)}.`,
  );
}

function firstToLast(ids: readonly string[]): string {
  if (ids.length < 4) return listed(ids);
  return `${ids[0] ?? ''} … ${ids.at(-1) ?? ''} (${ids.length}, all of them: --json)`;
}

/** The logs hold more than the counted orders. */
function logNote(
  {xray}: LogsScene,
  {probes, reading}: Result['judged']['run'],
): string[] {
  const own = [
    ...(probes.length > 0 ? ['the probe order'] : []),
    ...(reading?.complete === true ? ['the end mark that the lab writes'] : []),
  ];
  return xray.length === 0 || own.length === 0
    ? []
    : [`The logs also hold ${listed(own)}.`];
}

/** For a fix: why it does what it does, and what it leaves open. */
function fixNotes(report: Report, lab: Result['lab']): string[] {
  const fix = lab?.fixes.find(({id}) => id === report.fix);
  return fix
    ? [`Why: ${fix.why}`, `What it still does not guarantee: ${fix.remains}`]
    : [];
}
