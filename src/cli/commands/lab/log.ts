import {Command} from 'commander';
import {printedIn} from '../../../app/runs/printed-in.js';
import {commandLine} from '../../../presenting/command-line.js';
import {printedRows} from '../../../presenting/run/own-copy.js';
import {words} from '../../../presenting/words/words.js';
import type {Call} from '../../call.js';
import {outputOf} from '../../output-of.js';

/** `ackademy lab log [<history> | last] [--json]` */
export function logCommand(call: Call): Command {
  const says = words.cli.lab.log;
  const command = new Command('log')
    .description(says.does)
    .argument('[history]', says.history)
    .option('--json', words.cli.program.asData)
    .addHelpText('after', `\n${says.more}`)
    .action(async (asked: string | undefined, options: {json?: boolean}) => {
      const found = await printedIn(asked ?? 'last', process.env);
      const output = outputOf(command, call);
      if (options.json === true) {
        output.print(JSON.stringify({schema: 1, ...found}));
        return;
      }
      if (found.history === null)
        output.print(
          words.cli.lab.history.none(commandLine('lab', 'run', 'leader-crash')),
        );
      else if (found.lines.length === 0) output.print(says.nothing(found.history));
      else for (const row of printedRows(found)) output.print(row);
    });
  return command;
}
