import {Command} from 'commander';
import {
  compareByRunning,
  type CompareRow,
  compareSaved,
  runsOf,
} from '../../app/compare.js';
import {LabHostClient} from '../../app/lab-host-client.js';
import {findLab} from '../../app/labs.js';
import {verifyExitCode} from '../../app/verify.js';
import type {Lab} from '../../presenting/lab.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import type {Entry} from '../../engine/history/history.js';
import {seconds} from '../../grammar/en.js';
import {catchInterruption} from '../interruption.js';
import {outputOf} from '../output-of.js';
import type {Output} from '../output.js';
import type {Ran} from '../ran.js';
import {runName} from '../views/compare-notes.js';
import {compareText, promiseSign} from '../views/compare-table.js';
import {progressView} from '../views/progress-line.js';

type Options = {readonly json?: boolean; readonly saved?: boolean};

/** `ackademy lab compare <lab> [--saved] [--json]` */
export function compareCommand(ran: Ran): Command {
  const command = new Command('compare')
    .description('as shipped, control and every fix of a lab in one table')
    .argument('<lab>')
    .option('--saved', 'run nothing: the newest saved run of each')
    .option('--json', 'the rows as one JSON array on stdout')
    .addHelpText(
      'after',
      `
Each is run once. After Ctrl-C the table has what was run by then.

Exit code: 0 all as promised, 1 one was not, 3 one was inconclusive or not run.

Examples:
  $ ackademy lab compare leader-crash
  $ ackademy lab compare leader-crash --saved
  $ ackademy lab compare leader-crash --json | jq '.[].report.counts'`,
    )
    .action(async (name: string, options: Options) => {
      const lab = findLab(name);
      const output = outputOf(command);
      const show = (rows: readonly CompareRow[]): void => {
        output.print(
          options.json === true
            ? JSON.stringify(rows)
            : output.wrap(compareText(rows, output)),
        );
      };
      const rows =
        options.saved === true
          ? await compareSaved(lab, process.env)
          : await runAll(lab, {output, show});
      if (options.saved === true) show(rows);
      ran.code = verifyExitCode(rows.map(asTally));
    });
  return command;
}

/** Shows what was run, also when it was stopped or failed half way. */
async function runAll(
  lab: Lab,
  {output, show}: {output: Output; show: (rows: readonly CompareRow[]) => void},
): Promise<readonly CompareRow[]> {
  const rows: CompareRow[] = [];
  const of = runsOf(lab).length;
  const follow = followView(output);
  try {
    using interruption = catchInterruption(output.remark);
    await using host = await LabHostClient.open();
    await compareByRunning(host, lab, {
      signal: interruption.signal,
      onProgress: progressView(output),
      onEntry: (run, entry) => {
        follow(`${rows.length + 1} of ${of}  ${runName(run)}`, entry);
      },
      onRow: (row) => {
        rows.push(row);
        output.remark(`${rows.length} of ${of}  ${rowSentence(row)}`);
      },
    });
  } finally {
    if (rows.length > 0) {
      if (output.live) output.remark('');
      show(rows);
    }
  }
  return rows;
}

const redrawEvery = 66;

/** On a terminal: which run it is, for how long, and in which phase it is. */
function followView({live, redraw}: Output): (run: string, entry: Entry) => void {
  let phase = '';
  let drawnAt = 0;
  return (run, entry) => {
    if (!live) return;
    if (entry.type === 'phase') ({phase} = entry);
    const now = performance.now();
    if (now - drawnAt < redrawEvery) return;
    drawnAt = now;
    redraw(`${run}  ${seconds(entry.at)}, ${phase}`);
  };
}

function rowSentence(row: CompareRow): string {
  const {report} = row;
  if (report === null) return runName(row);
  return `${runName(row)}  ${promiseSign(row)} ${report.verdict.toUpperCase()}  ${headlineSentence(report)} (${seconds(report.durationMs)})`;
}

/** For the exit code: what was not run proves nothing. */
function asTally({report}: CompareRow) {
  const proves = report !== null && report.verdict !== 'inconclusive';
  return {
    runs: 1,
    asPromised: report?.asPromised === true ? 1 : 0,
    inconclusive: proves ? 0 : 1,
  };
}
