import {reportData} from '../../presenting/run/report.js';
import {Command} from 'commander';
import {judgeFile} from '../../app/labs.js';
import {exitCodeFor} from '../../engine/judge.js';
import type {Ran} from '../ran.js';
import {verdictText} from '../views/verdict-text.js';
import {outputOf} from '../output-of.js';

/** `ackademy lab judge <history> [--json]` */
export function judgeCommand(ran: Ran): Command {
  const command = new Command('judge')
    .description('judge a saved run again')
    .argument('<history>', 'the file of a saved run')
    .option('--json', 'the result as one JSON object on stdout')
    .option('--xray', 'the disks at every moment, not only at the most telling ones')
    .addHelpText(
      'after',
      `
Exit code: as when it was run: 0 as promised, 1 not as promised, 3 inconclusive.

Examples:
  $ ackademy lab history                            lists the files
  $ ackademy lab judge <history file> --json | jq .lostIds`,
    )
    .action(async (file: string, options: {json?: boolean; xray?: boolean}) => {
      const judged = await judgeFile(file);
      const output = outputOf(command);
      output.print(
        options.json === true
          ? JSON.stringify(reportData(judged.report))
          : output.wrap(verdictText(judged, output, options)),
      );
      ran.code = exitCodeFor(judged.judged.verdict);
    });
  return command;
}
