import {Command} from 'commander';
import {findLab} from '../../../app/labs/labs.js';
import type {Call} from '../../call.js';
import type {Output} from '../../output.js';
import {headlineWord, runName} from '../../../presenting/run-name.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';
import {compareCommand} from './compare.js';
import {historyCommand} from './history.js';
import {judgeCommand} from './judge.js';
import {languageCommand} from './language.js';
import {logCommand} from './log.js';
import {priceCommand} from './price.js';
import {resetCommand} from './reset.js';
import {runCommand} from './run.js';
import {startCommand} from './start.js';
import {verifyCommand} from './verify.js';
import {labsWithState} from '../../../app/labs/lab-state.js';

/** `ackademy lab …` */
export function labCommand(call: Call): Command {
  const says = words.cli.lab;
  const command = new Command('lab')
    .description(says.does)
    .option('--json', words.cli.program.asData)
    .action(async (options: {json?: boolean}) => {
      await list(outputOf(command, call), options.json === true);
    })
    .addHelpText('after', `\n${says.more}`);
  for (const make of [
    startCommand,
    runCommand,
    compareCommand,
    verifyCommand,
    priceCommand,
    judgeCommand,
    historyCommand,
    logCommand,
    resetCommand,
    languageCommand,
  ])
    command.addCommand(make(call));
  return command;
}

async function list(output: Output, json: boolean): Promise<void> {
  const states = await labsWithState(process.env);
  if (json) {
    output.print(JSON.stringify({schema: 1, labs: states}));
    return;
  }
  const says = words.cli.lab;
  for (const {id, core, claim, languages, runs} of states) {
    const {stage, minutes} = findLab(id);
    const about = says.about(words.stages[stage], minutes, languages);
    output.print(output.paint('bold', `${id}${core ? ' ★' : ''}  ${about}`));
    output.print(output.wrap(`  ${claim}`));
    for (const {fix, last} of runs) {
      const ended = last === null ? says.notRun : headlineWord(last);
      output.print(`  ${runName(fix).padEnd(22)} ${ended}`);
    }
  }
  output.print('');
  output.print(output.wrap(says.end));
}
