import {Command} from 'commander';
import {savedRuns} from '../../../app/runs/saved-runs.js';
import {commandLine} from '../../../presenting/command-line.js';
import {headlineWord, runName} from '../../../presenting/run-name.js';
import type {Call} from '../../call.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';

/** `ackademy lab history [--json]` */
export function historyCommand(call: Call): Command {
  const says = words.cli.lab.history;
  const command = new Command('history')
    .description(says.does)
    .option('--json', words.cli.program.asData)
    .addHelpText('after', `\n${says.more}`)
    .action(async (options: {json?: boolean}) => {
      const runs = await savedRuns(process.env);
      const {print} = outputOf(command, call);
      if (options.json === true) {
        print(JSON.stringify({schema: 1, runs}));
        return;
      }
      if (runs.length === 0) print(says.none(commandLine('lab', 'run', 'leader-crash')));
      for (const {file, problem, startedAt, lab, fix, verdict, lost} of runs)
        print(
          problem === null
            ? `${startedAt}  ${lab.padEnd(16)} ${runName(fix).padEnd(20)} ${headlineWord(verdict).padEnd(13)} ${says.lost(lost)}  ${file}`
            : `${problem}  ${file}`,
        );
    });
  return command;
}
