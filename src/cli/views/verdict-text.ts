/** A judged run as plain text: the number first, then why, then the evidence. */
import type {Judged} from '../../app/labs.js';
import {beforeAndAfter} from '../../lab/before-after.js';
import {headlineSentence, whereLost} from '../../lab/explain.js';
import type {ReplicaView, Xray} from '../../lab/history.js';
import type {Report} from '../../lab/report.js';
import type {Output, Style} from '../output.js';
import {momentLine} from './live-line.js';

const wordStyle = (report: Report): Style =>
  report.verdict === 'safe'
    ? ['bold', 'green']
    : report.verdict === 'inconclusive'
      ? ['bold', 'yellow']
      : ['bold', 'red'];

/** All that `lab run` and `lab judge` print. */
export function verdictText(
  {report, ledger, run, lab}: Judged,
  {paint, columns}: Output,
): string {
  const name = `${report.lab} · ${report.fix ?? 'as shipped'}`;
  const sections = [
    [`${name} on Kafka ${report.kafka}, ${(report.durationMs / 1000).toFixed(1)} s`],
    [
      paint(
        wordStyle(report),
        `${report.verdict.toUpperCase()}  ${headlineSentence(report)}`,
      ),
      ...report.reasons,
    ],
    [
      ...whereLost(ledger, run),
      ...(report.cause === null ? [] : [`Cause: ${report.cause}`]),
      ...(report.storedTwice > 0
        ? [`${report.storedTwice} orders are in the log twice and were shipped once.`]
        : []),
    ],
    [...logs(report, columns, paint), ...logNote(report)],
    lostLine(report),
    properties(report, paint),
    report.premises.map(({text, met}) => `premise ${met ? 'met' : 'NOT met'}: ${text}`),
    ['Timeline (seconds)', ...report.timeline.map((moment) => momentLine(moment, paint))],
    variantNotes(report, lab),
    report.history === null ? [] : [`History: ${report.history}`],
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

function lostLine({lostIds}: Report): string[] {
  const [first] = lostIds;
  const last = lostIds.at(-1);
  if (first === undefined || last === undefined) return [];
  return [`First lost ${first}, last lost ${last}. All ids: --json`];
}

/** The brokers' logs side by side: before the first broker died, and at the end. */
function logs(report: Report, columns: number, paint: Output['paint']): string[] {
  const pictures = beforeAndAfter(report.xray);
  if (!pictures) return [];
  const {before, after} = pictures;
  const ends = [...before.partitions, ...after.partitions]
    .flatMap(({replicas}) => replicas)
    .map(({logEnd}) => logEnd ?? 0);
  const most = Math.max(1, ...ends);
  const width = Math.max(8, Math.floor((Math.min(columns, 100) - 34) / 2));
  const column = (title: string, partition: Xray | undefined) => [
    title,
    ...(partition
      ? partition.replicas.map((one) => logBar(one, partition, {most, width}))
      : []),
  ];
  return before.partitions.flatMap((partition, index) => {
    const left = column(`before (${seconds(before.at)})`, partition);
    const right = column(`after (${seconds(after.at)})`, after.partitions[index]);
    return left.map((text, row) => {
      const pad = width + 24 - text.length;
      const line = `${text}${' '.repeat(Math.max(1, pad))}${right[row] ?? ''}`.trimEnd();
      return row === 0 ? paint('dim', line) : line;
    });
  });
}

function logBar(
  {broker, logEnd, state, cutOff}: ReplicaView,
  {leader, isr}: Xray,
  {most, width}: {most: number; width: number},
): string {
  const end = logEnd ?? 0;
  const cells = end === 0 ? 0 : Math.max(1, Math.round((end / most) * width));
  const role =
    broker === leader ? 'leads' : isr.includes(broker) ? 'in ISR' : 'not in ISR';
  const notes = [role, state === 'running' ? '' : state, cutOff ? 'cut off' : ''];
  return `${broker} ${'█'.repeat(cells)} ${logEnd ?? 'no log'} ${notes.filter(Boolean).join(', ')}`;
}

/** The logs hold more than the counted orders. */
function logNote({xray}: Report): string[] {
  return xray.length === 0
    ? []
    : ['Logs also hold the probe order and the record that marks the end of the run.'];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** For a fix: why it does what it does, and what it leaves open. */
function variantNotes(report: Report, lab: Judged['lab']): string[] {
  const variant = lab?.variants.find(({id}) => id === report.fix);
  return variant
    ? [`Why: ${variant.why}`, `What it still does not guarantee: ${variant.remains}`]
    : [];
}
