import {Command} from 'commander';
import {labs} from '../../../../labs/index.js';
import {type SavedRun, savedRuns} from '../../../app/runs/saved-runs.js';
import {commandLine} from '../../../presenting/command-line.js';
import {headlineWord, inCode, runName} from '../../../presenting/run-name.js';
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
      for (const run of runs) print(lineOf(run));
    });
  return command;
}

function lineOf(run: SavedRun): string {
  const {file, problem, startedAt, lab, language, verdict, lost} = run;
  if (problem !== null) return `${problem}  ${file}`;
  const known = labs.find(({id}) => id === lab) ?? null;
  const code = language && inCode(known, language);
  const name = [runName(run.fix), ...(code ? [code] : [])].join(' ');
  return `${startedAt}  ${lab.padEnd(16)} ${name.padEnd(20)} ${headlineWord(verdict).padEnd(13)} ${words.cli.lab.history.lost(lost)}  ${file}`;
}
