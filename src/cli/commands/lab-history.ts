import {Command} from 'commander';
import {savedRuns} from '../../app/saved-runs.js';
import {outputOf} from '../output-of.js';

/** `ackademy lab history [--json]` */
export function historyCommand(): Command {
  const command = new Command('history')
    .description('saved runs, the newest first')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy lab history
  $ ackademy lab history --json | jq -r '.runs[0].file'`,
    )
    .action(async (options: {json?: boolean}) => {
      const runs = await savedRuns(process.env);
      const {print} = outputOf(command);
      if (options.json === true) {
        print(JSON.stringify({schema: 1, runs}));
        return;
      }
      if (runs.length === 0)
        print('No run is saved yet. Make one: `ackademy lab run leader-crash`');
      for (const {file, problem, startedAt, lab, fix, verdict, lost} of runs)
        print(
          problem === null
            ? `${startedAt}  ${lab.padEnd(16)} ${(fix ?? 'as shipped').padEnd(20)} ${verdict.padEnd(13)} ${String(lost).padStart(4)} lost  ${file}`
            : `${problem}  ${file}`,
        );
    });
  return command;
}
