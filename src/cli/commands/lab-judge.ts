import {Command} from 'commander';
import {judgeFile} from '../../app/labs.js';
import {exitCodeFor} from '../../lab/report.js';
import type {Ran} from '../ran.js';
import {verdictText} from '../views/verdict-text.js';
import {outputOf} from '../output-of.js';

/** `ackademy lab judge <history> [--json]` */
export function judgeCommand(ran: Ran): Command {
  const command = new Command('judge')
    .description('judge a saved run again')
    .argument('<history>', 'the file of a saved run')
    .option('--json', 'the result as one JSON object on stdout')
    .action(async (file: string, options: {json?: boolean}) => {
      const judged = await judgeFile(file);
      const output = outputOf(command);
      output.print(
        options.json === true
          ? JSON.stringify(judged.report)
          : output.wrap(verdictText(judged, output)),
      );
      ran.code = exitCodeFor(judged.report);
    });
  return command;
}
