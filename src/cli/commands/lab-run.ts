import {reportData} from '../../presenting/run/report.js';
import {Command, Option} from 'commander';
import {LabHostClient} from '../../app/lab-host-client.js';
import {checkFix, findLab, runLabOn} from '../../app/labs.js';
import {TrainerError} from '../../errors.js';
import {exitCodeFor} from '../../engine/judge.js';
import {catchInterruption} from '../interruption.js';
import type {Ran} from '../ran.js';
import {liveView} from '../views/live-line.js';
import {progressView} from '../views/progress-line.js';
import {verdictText} from '../views/verdict-text.js';
import {outputOf} from '../output-of.js';

type Options = {
  readonly fix?: string;
  readonly mine?: boolean;
  readonly control?: boolean;
  readonly json?: boolean;
  readonly xray?: boolean;
};

/** `ackademy lab run <lab> [--fix <id> | --mine | --control] [--json]` */
export function runCommand(ran: Ran): Command {
  const command = new Command('run')
    .description('run a lab once: as shipped, or with a fix')
    .argument('<lab>')
    .addOption(new Option('--fix <id>', 'with this fix').conflicts(['mine', 'control']))
    .addOption(
      new Option('--mine', 'with your own copy of its files').conflicts('control'),
    )
    .option('--control', 'the same without the fault')
    .option('--json', 'the result as one JSON object on stdout')
    .option('--xray', 'the disks at every moment, not only at the most telling ones')
    .addHelpText(
      'after',
      `
Exit code: 0 as promised, 1 not as promised, 3 inconclusive or the environment failed.

Examples:
  $ ackademy lab run leader-crash
  $ ackademy lab run leader-crash --fix acks-all-idempotent
  $ ackademy lab run leader-crash --json | jq .counts`,
    )
    .action(async (lab: string, options: Options) => {
      ran.code = await run(lab, options, command);
    });
  return command;
}

function fixOf({fix, mine, control}: Options): string | null {
  if (mine === true) return 'mine';
  if (control === true) return 'control';
  return fix ?? null;
}

async function run(name: string, options: Options, command: Command): Promise<number> {
  const lab = findLab(name);
  const fix = fixOf(options);
  if (fix === options.fix && (fix === 'mine' || fix === 'control'))
    throw new TrainerError('usage', `"${fix}" is not a fix.`, {hint: `Say --${fix}.`});
  checkFix(lab, fix);
  const output = outputOf(command);
  using interruption = catchInterruption(output.remark);
  await using host = await LabHostClient.open();
  const judged = await runLabOn(
    host,
    {lab: lab.id, fix},
    {
      signal: interruption.signal,
      onProgress: progressView(output),
      onEntry: liveView(output),
    },
  );
  if (options.json === true) output.print(JSON.stringify(reportData(judged.report)));
  else output.print(output.wrap(`\n${verdictText(judged, output, options)}`));
  return exitCodeFor(judged.judged.verdict);
}
