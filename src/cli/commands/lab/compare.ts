import {Command} from 'commander';
import {
  compareByRunning,
  compareData,
  type CompareRow,
  compareSaved,
  labRuns,
} from '../../../app/runs/compare.js';
import {LabHostClient} from '../../../app/labs/lab-host-client.js';
import {openLab} from '../../../app/labs/lab-words.js';
import {codeAsked} from '../../../app/labs/code-language.js';
import {findLab} from '../../../app/labs/labs.js';
import {verifyExitCode} from '../../../app/runs/verify.js';
import type {Lab} from '../../../presenting/lab.js';
import {headlineSentence} from '../../../presenting/run/headline.js';
import type {Entry, Phase} from '../../../engine/history/history.js';
import {headlineWord, inCode, runName} from '../../../presenting/run-name.js';
import type {CodeLanguage} from '../../../engine/plan/define.js';
import {codeOption} from '../../common-options.js';
import {catchInterruption} from '../../interruption.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';
import type {Output} from '../../output.js';
import type {Call} from '../../call.js';
import {compareText, promiseSign} from '../../views/compare-table.js';
import {progressView} from '../../views/progress-line.js';

type Options = {
  readonly json?: boolean;
  readonly saved?: boolean;
  readonly language?: CodeLanguage;
};

/** `ackademy lab compare <lab> [--saved] [--language <language>] [--json]` */
export function compareCommand(call: Call): Command {
  const says = words.cli.lab.compare;
  const command = new Command('compare')
    .description(says.does)
    .argument('<lab>')
    .option('--saved', says.saved)
    .addOption(codeOption())
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async (name: string, options: Options) => {
      const {lab} = await openLab(findLab(name));
      const code = await codeAsked(lab, options.language, process.env);
      const output = outputOf(command, call);
      const show = (rows: readonly CompareRow[]): void => {
        output.print(
          options.json === true
            ? JSON.stringify(compareData(rows))
            : output.wrap(compareText(rows, output, inCode(lab, code))),
        );
      };
      const rows =
        options.saved === true
          ? await compareSaved(lab, code, process.env)
          : await runAll(lab, {code, output, show});
      if (options.saved === true) show(rows);
      call.code = verifyExitCode(rows.map(asTally));
    });
  return command;
}

/** Shows what was run, also when it was stopped or failed half way. */
async function runAll(
  lab: Lab,
  {
    code,
    output,
    show,
  }: {
    code: CodeLanguage;
    output: Output;
    show: (rows: readonly CompareRow[]) => void;
  },
): Promise<readonly CompareRow[]> {
  const rows: CompareRow[] = [];
  const of = labRuns(lab).length;
  const {oneOf} = words.cli.lab.compare;
  const follow = followView(output);
  try {
    using interruption = catchInterruption(output.remark);
    await using host = await LabHostClient.open();
    await compareByRunning(host, lab, {
      code,
      signal: interruption.signal,
      onProgress: progressView(output),
      onEntry: (run, entry) => {
        follow(oneOf(rows.length + 1, of, runName(run.fix)), entry);
      },
      onRow: (row) => {
        rows.push(row);
        output.remark(oneOf(rows.length, of, rowSentence(row)));
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
  let phase: Phase | null = null;
  let drawnAt = 0;
  return (run, entry) => {
    if (!live) return;
    if (entry.type === 'phase') ({phase} = entry);
    const now = performance.now();
    if (now - drawnAt < redrawEvery) return;
    drawnAt = now;
    const {goesOn, phases} = words.cli.run;
    redraw(goesOn(run, entry.at, phase === null ? '' : phases[phase]));
  };
}

function rowSentence(row: CompareRow): string {
  const {report} = row;
  const run = runName(row.fix);
  if (report === null) return run;
  return words.cli.lab.compare.row({
    ...{run, sign: promiseSign(row), verdict: headlineWord(report.verdict)},
    ...{sentence: headlineSentence(report), ms: report.durationMs},
  });
}

/** For the exit code: what was not run proves nothing. */
function asTally({report}: CompareRow) {
  const proves = report !== null && report.verdict !== 'inconclusive';
  return {
    runs: 1,
    asPromised: report?.asPromised === true ? 1 : 0,
    // It is held to the promise alone.
    asDiagnosed: report?.asPromised === true ? 1 : 0,
    inconclusive: proves ? 0 : 1,
  };
}
