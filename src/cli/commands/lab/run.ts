import {reportData} from '../../../presenting/run/report.js';
import {Command, Option} from 'commander';
import {LabHostClient} from '../../../app/labs/lab-host-client.js';
import {codeAsked} from '../../../app/labs/code-language.js';
import {checkFix, findLab, serversFor} from '../../../app/labs/labs.js';
import {runLabOn} from '../../../app/labs/judge-run.js';
import {TrainerError} from '../../../errors.js';
import {exitCodeFor} from '../../../engine/judge.js';
import type {CodeLanguage} from '../../../engine/plan/define.js';
import {codeOption} from '../../common-options.js';
import {catchInterruption} from '../../interruption.js';
import type {Call} from '../../call.js';
import {liveView} from '../../views/live-line.js';
import {progressView} from '../../views/progress-line.js';
import {verdictText} from '../../views/verdict-text.js';
import type {Output} from '../../output.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';

type Options = {
  readonly fix?: string;
  readonly language?: CodeLanguage;
  readonly mine?: boolean;
  readonly control?: boolean;
  readonly json?: boolean;
  readonly xray?: boolean;
  readonly database?: string;
};

/** `ackademy lab run <lab> [--fix <id> | --mine | --control] [--language <language>] [--json]` */
export function runCommand(call: Call): Command {
  const says = words.cli.lab.run;
  const command = new Command('run')
    .description(says.does)
    .argument('<lab>')
    .addOption(new Option('--fix <id>', says.fix).conflicts(['mine', 'control']))
    .addOption(new Option('--mine', says.mine).conflicts('control'))
    .option('--control', says.control)
    .option('--database <url>', says.database)
    .addOption(codeOption())
    .option('--json', says.json)
    .option('--xray', says.xray)
    .addHelpText('after', `\n${says.more}`)
    .action(async (lab: string, options: Options) => {
      call.code = await run(lab, options, outputOf(command, call));
    });
  return command;
}

function fixOf({fix, mine, control}: Options): string | null {
  if (mine === true) return 'mine';
  if (control === true) return 'control';
  return fix ?? null;
}

async function run(name: string, options: Options, output: Output): Promise<number> {
  const lab = findLab(name);
  const fix = fixOf(options);
  if (fix === options.fix && (fix === 'mine' || fix === 'control')) throw noFix(fix);
  checkFix(lab, fix);
  const code = await codeAsked(lab, options.language, process.env);
  using interruption = catchInterruption(output.remark);
  await using host = await LabHostClient.open();
  const judged = await runLabOn(
    host,
    {lab: lab.id, fix, code, servers: serversFor(lab, options)},
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

const noFix = (fix: string): TrainerError =>
  TrainerError.saying('usage', words.cli.lab.run.noFix(fix, `--${fix}`));
