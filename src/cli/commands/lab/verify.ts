import {Command, Option} from 'commander';
import {LabHostClient} from '../../../app/labs/lab-host-client.js';
import type {LabRunner} from '../../../app/labs/judge-run.js';
import {allLabs, checkCode, findLab, labsIn, serversFor} from '../../../app/labs/labs.js';
import {verifyExitCode, verifyLabs, type VerifyRow} from '../../../app/runs/verify.js';
import {headlineWord, runName} from '../../../presenting/run-name.js';
import {catchInterruption} from '../../interruption.js';
import type {Call} from '../../call.js';
import {progressView} from '../../views/progress-line.js';
import type {CodeLanguage} from '../../../engine/plan/define.js';
import {codeOption, wholeNumber} from '../../common-options.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';

type Options = {
  readonly runs: number;
  readonly language?: CodeLanguage;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly database?: string;
};

/** `ackademy lab verify [labs…] [--runs N] [--json | --markdown]` */
export function verifyCommand(call: Call): Command {
  const says = words.cli.lab.verify;
  const command = new Command('verify')
    .description(says.does)
    .argument('[labs...]', says.labs)
    .option('--runs <n>', says.runs, wholeNumber(1, 1000), 1)
    .option('--database <url>', words.cli.lab.run.database)
    .addOption(codeOption())
    .addOption(new Option('--json', says.json).conflicts('markdown'))
    .option('--markdown', says.markdown)
    .addHelpText('after', `\n${says.more}`)
    .action(async (names: string[], options: Options) => {
      const {language: code} = options;
      const offered = code === undefined ? allLabs() : labsIn(code);
      const chosen = names.length === 0 ? offered : names.map(findLab);
      for (const lab of chosen) checkCode(lab, code);
      const servers = new Map(chosen.map((lab) => [lab.id, serversFor(lab, options)]));
      const output = outputOf(command, call);
      if (options.markdown === true) output.print(markdownHead());
      using interruption = catchInterruption(output.remark);
      await using host = await LabHostClient.open();
      const runner: LabRunner = {
        run: async (request, listeners) =>
          host.run({...request, servers: servers.get(request.lab)}, listeners),
      };
      const rows = await verifyLabs(runner, chosen, {
        runs: options.runs,
        code,
        signal: interruption.signal,
        onProgress: progressView(output),
        onRow: (row) => {
          if (options.json === true) return;
          output.print(options.markdown === true ? markdownRow(row) : rowText(row));
        },
      });
      if (options.json === true) output.print(JSON.stringify(rows));
      call.code = verifyExitCode(rows);
    });
  return command;
}

function rowText(row: VerifyRow): string {
  const {lab, fix, runs, asPromised, inconclusive, counts, p50Ms, p95Ms} = row;
  const says = words.cli.lab.verify;
  const sign = Math.min(asPromised, row.asDiagnosed) === runs ? '✓' : '✗';
  const kept = says.promised(asPromised, runs, inconclusive);
  const times = `${says.percentiles(p50Ms, p95Ms)}, ${says.timers(row.ratio, row.timersMs)}`;
  return [
    `${sign} ${lab} ${runName(fix).padEnd(22)} ${kept} (${verdictsOf(row)}); ${times}`,
    `    ${says.lastRun(counts)}`,
    `    ${says.diagnosed(row.asDiagnosed, runs, Object.keys(row.codes))}`,
  ].join('\n');
}

const verdictsOf = ({verdicts}: VerifyRow): string =>
  Object.entries(verdicts)
    .map(([verdict, count]) => `${headlineWord(verdict)} ${count}`)
    .join(', ');

/** Counts are those of the last run; seconds are those of a run without the start of the cluster. */
function markdownHead(): string {
  const {columns} = words.cli.lab.verify;
  const rules = columns.map((_, index) => (textColumns.has(index) ? '---' : '---:'));
  return [columns, rules].map(markdownLine).join('\n');
}

/** Lab, run and verdicts; the others are numbers. */
const textColumns: ReadonlySet<number> = new Set([0, 1, 3]);

const markdownLine = (cells: readonly (string | number)[]): string =>
  `| ${cells.join(' | ')} |`;

function markdownRow(row: VerifyRow): string {
  const {lab, fix, runs, asPromised, counts, timersMs, ratio} = row;
  const inSeconds = (ms: number): string => (ms / 1000).toFixed(1);
  return markdownLine([
    lab,
    runName(fix),
    words.cli.lab.verify.of(asPromised, runs),
    verdictsOf(row),
    `${counts.acknowledged} / ${counts.rejected} / ${counts.pending}`,
    counts.lost ?? words.verdict.states.unknown,
    `${counts.duplicated} / ${counts.storedTwice}`,
    inSeconds(row.p50Ms),
    inSeconds(row.p95Ms),
    inSeconds(timersMs),
    ratio === null ? '–' : ratio.toFixed(1),
  ]);
}
