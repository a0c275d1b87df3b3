import {reportData} from '../../../presenting/run/report.js';
import {Command} from 'commander';
import {judgeFile} from '../../../app/labs/judge-run.js';
import {exitCodeFor} from '../../../engine/judge.js';
import type {Call} from '../../call.js';
import {verdictText} from '../../views/verdict-text.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';

/** `ackademy lab judge <history> [--json]` */
export function judgeCommand(call: Call): Command {
  const says = words.cli.lab.judge;
  const command = new Command('judge')
    .description(says.does)
    .argument('<history>', says.history)
    .option('--json', says.json)
    .option('--xray', says.xray)
    .addHelpText('after', `\n${says.more}`)
    .action(async (file: string, options: {json?: boolean; xray?: boolean}) => {
      const judged = await judgeFile(file);
      const output = outputOf(command, call);
      output.print(
        options.json === true
          ? JSON.stringify(reportData(judged.report))
          : output.wrap(verdictText(judged, output, options)),
      );
      call.code = exitCodeFor(judged.judged.verdict);
    });
  return command;
}
