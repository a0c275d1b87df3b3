/** A judged run as plain text: the number first, then why, then the evidence. */
import type {PropertyName} from '../../engine/plan/define.js';
import {brokenOrders} from '../../engine/verdict/audit/broken-orders.js';
import {headlineWord, inCode, runName} from '../../presenting/run-name.js';
import {adviceForAgain} from '../../presenting/run/next-run.js';
import {reasonLines} from '../../presenting/run/diagnosis.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import {copyNotes} from '../../presenting/run/own-copy.js';
import type {Result} from '../../presenting/run/result.js';
import {whereLost} from '../../presenting/run/where-lost.js';
import type {Report} from '../../presenting/run/report.js';
import {words} from '../../presenting/words/words.js';
import {type LogsScene, logsIn} from '../../systems/kafka/evidence/scene.js';
import type {Output} from '../output.js';
import type {Style} from '../terminal-text.js';
import {disksTable} from './disks-table.js';
import {momentLine} from './live-line.js';
import {logsPicture} from './logs-picture.js';
import {tablesText} from './tables-text.js';

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
  const again = adviceForAgain(result);
  const says = words.cli.run;
  const systems = report.systems.map(
    ({id, version}) => `${result.views[id]?.words.name ?? id} ${version}`,
  );
  const verdict = headlineWord(report.verdict).toUpperCase();
  const sections = [
    [
      says.heading(
        {
          lab: report.lab,
          run: runName(report.fix),
          inCode: inCode(lab, report.language),
        },
        systems,
        report.durationMs,
      ),
    ],
    [
      paint(wordStyle(report), `${verdict}  ${headlineSentence(report)}`),
      ...report.reasons,
      ...(again === null ? [] : [again]),
    ],
    [
      ...whereLost(result),
      ...reasonLines(report),
      ...(report.cause === null ? [] : [words.verdict.cause(report.cause)]),
      ...(report.storedTwice > 0 ? [words.verdict.storedTwice(report.storedTwice)] : []),
    ],
    [...logsPicture(logs, columns, paint), ...logNote(logs, run)],
    disksTable(logs, {columns, paint, all: xray}),
    ...logs.further.map((one) =>
      disksTable(one, {
        ...{columns, paint, all: xray},
        of: {topic: one.topic, holds: words.run.holdings[one.holds]},
      }),
    ),
    tablesText(result, {columns, paint, all: xray}),
    brokenLines(report, ledger, run),
    properties(report, paint),
    report.premises.map(({text, met}) => says.premise(text, met)),
    [says.timeline, ...report.timeline.map((moment) => momentLine(moment, paint))],
    fixNotes(report, lab),
    copyNotes(result).flatMap(({text, rows}) => [text, ...rows.map((row) => `  ${row}`)]),
    report.history === null ? [] : [says.history(report.history)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function properties(
  {properties: found, promised}: Report,
  paint: Output['paint'],
): string[] {
  const {properties: names, states} = words.verdict;
  return Object.entries(found).map(([id, state]) => {
    const name = id as PropertyName;
    const promise = promised[name] ?? 'nothing';
    const broken = state !== 'unknown' && promise !== 'either' && promise !== state;
    const sign = state === 'holds' ? '✓' : state === 'breaks' ? '✗' : '?';
    const told = words.cli.run.property(names[name], states[state], {
      ...{promise: states[promise], broken},
    });
    const line = `${sign} ${told}`;
    return broken ? paint('red', line) : line;
  });
}

/** Which orders break what was promised: the first, the last, and how many lie between. */
function brokenLines(
  {verdict}: Report,
  ledger: Result['judged']['ledger'],
  run: Result['judged']['run'],
): string[] {
  if (verdict === 'inconclusive') return [];
  return brokenOrders(ledger, run).map(({word, ids}) =>
    words.cli.run.broken(words.verdict.brokenAs[word], ids),
  );
}

/** The logs hold more than the counted orders. */
function logNote(
  {xray}: LogsScene,
  {probes, reading}: Result['judged']['run'],
): string[] {
  const probe = probes.length > 0;
  const mark = reading?.complete === true;
  if (xray.length === 0 || !(probe || mark)) return [];
  return [
    words.cli.run.logsAlsoHold[probe && mark ? 'both' : probe ? 'probe' : 'end-mark'],
  ];
}

/** For a fix: why it does what it does, and what it leaves open. */
function fixNotes(report: Report, lab: Result['lab']): string[] {
  const fix = lab?.fixes.find(({id}) => id === report.fix);
  return fix ? [words.verdict.why(fix.why), words.verdict.remains(fix.remains)] : [];
}
