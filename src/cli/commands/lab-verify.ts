import {Command, InvalidArgumentError, Option} from 'commander';
import {LabHostClient} from '../../app/lab-host-client.js';
import {allLabs, findLab} from '../../app/labs.js';
import {verifyExitCode, verifyLabs, type VerifyRow} from '../../app/verify.js';
import {seconds} from '../../grammar/en.js';
import {catchInterruption} from '../interruption.js';
import type {Ran} from '../ran.js';
import {progressView} from '../views/progress-line.js';
import {outputOf} from '../output-of.js';

type Options = {
  readonly runs: number;
  readonly json?: boolean;
  readonly markdown?: boolean;
};

/** `ackademy lab verify [labs…] [--runs N] [--json | --markdown]` */
export function verifyCommand(ran: Ran): Command {
  const command = new Command('verify')
    .description(
      'every lab as shipped, as control and with each fix, against its promise',
    )
    .argument('[labs...]', 'all of them when none is named')
    .option('--runs <n>', 'how often each', wholeNumber, 1)
    .addOption(
      new Option('--json', 'the rows as one JSON array on stdout').conflicts('markdown'),
    )
    .option('--markdown', 'the rows as a table for a document')
    .addHelpText(
      'after',
      `
Exit code: 0 all as promised, 1 one was not, 3 some were inconclusive.

Examples:
  $ ackademy lab verify leader-crash
  $ ackademy lab verify --runs 20 --json
  $ ackademy lab verify --runs 20 --markdown > measured.md`,
    )
    .action(async (names: string[], options: Options) => {
      const chosen = names.length === 0 ? allLabs() : names.map(findLab);
      const output = outputOf(command);
      if (options.markdown === true) output.print(markdownHead);
      using interruption = catchInterruption(output.remark);
      await using host = await LabHostClient.open();
      const rows = await verifyLabs(host, chosen, {
        runs: options.runs,
        signal: interruption.signal,
        onProgress: progressView(output),
        onRow: (row) => {
          if (options.json === true) return;
          output.print(options.markdown === true ? markdownRow(row) : rowText(row));
        },
      });
      if (options.json === true) output.print(JSON.stringify(rows));
      ran.code = verifyExitCode(rows);
    });
  return command;
}

function rowText(row: VerifyRow): string {
  const {lab, fix, runs, asPromised, inconclusive, counts} = row;
  const sign = asPromised === runs ? '✓' : '✗';
  return [
    `${sign} ${lab} ${(fix ?? 'as shipped').padEnd(22)} ${asPromised} of ${runs} as promised, ${inconclusive} inconclusive (${verdictsOf(row)}); p50 ${seconds(row.p50Ms)}, p95 ${seconds(row.p95Ms)}, ${timersOf(row)}`,
    `    last run: told ${counts.acknowledged} yes, ${counts.rejected} no, ${counts.pending} pending; ${counts.lost} lost, ${counts.duplicated} shipped twice, ${counts.storedTwice} stored twice and shipped once`,
  ].join('\n');
}

const verdictsOf = ({verdicts}: VerifyRow): string =>
  Object.entries(verdicts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');

const timersOf = ({timersMs, ratio}: VerifyRow): string =>
  ratio === null
    ? 'no timer to wait for'
    : `${ratio.toFixed(1)} × the ${seconds(timersMs)} of its timers`;

/** Counts are those of the last run; seconds are those of a run without the start of the cluster. */
const markdownHead = [
  '| lab | run | as promised | verdicts | yes / no / pending | lost | shipped twice / stored twice | p50 s | p95 s | timers s | p50 ÷ timers |',
  '| --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');

function markdownRow(row: VerifyRow): string {
  const {lab, fix, runs, asPromised, counts, timersMs, ratio} = row;
  const inSeconds = (ms: number): string => (ms / 1000).toFixed(1);
  const cells = [
    lab,
    fix ?? 'as shipped',
    `${asPromised} of ${runs}`,
    verdictsOf(row),
    `${counts.acknowledged} / ${counts.rejected} / ${counts.pending}`,
    counts.lost,
    `${counts.duplicated} / ${counts.storedTwice}`,
    inSeconds(row.p50Ms),
    inSeconds(row.p95Ms),
    inSeconds(timersMs),
    ratio === null ? '–' : ratio.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  return number;
}
