import {Command} from 'commander';
import {allLabs} from '../../app/labs.js';
import type {Ran} from '../ran.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {compareCommand} from './lab-compare.js';
import {historyCommand} from './lab-history.js';
import {judgeCommand} from './lab-judge.js';
import {priceCommand} from './lab-price.js';
import {resetCommand} from './lab-reset.js';
import {runCommand} from './lab-run.js';
import {startCommand} from './lab-start.js';
import {verifyCommand} from './lab-verify.js';
import {labsWithState} from '../../app/lab-state.js';

/** `ackademy lab …` */
export function labCommand(ran: Ran): Command {
  const command = new Command('lab')
    .description('the labs and their state')
    .option('--json', 'as data')
    .action(async (options: {json?: boolean}) => {
      await list(outputOf(command), options.json === true);
    })
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy lab start leader-crash
  $ ackademy lab run leader-crash --fix acks-all-idempotent
  $ ackademy lab run leader-crash --json > run.json
  $ ackademy lab compare leader-crash
  $ ackademy lab verify leader-crash --runs 5
  $ ackademy lab price
  $ ackademy lab judge <history file>`,
    );
  for (const make of [
    startCommand,
    runCommand,
    compareCommand,
    verifyCommand,
    priceCommand,
    judgeCommand,
    historyCommand,
    resetCommand,
  ])
    command.addCommand(make(ran));
  return command;
}

async function list(output: Output, json: boolean): Promise<void> {
  const states = await labsWithState(process.env);
  if (json) {
    output.print(JSON.stringify({schema: 1, labs: states}));
    return;
  }
  for (const lab of allLabs()) {
    const state = states.find(({id}) => id === lab.id);
    output.print(
      output.paint(
        'bold',
        `${lab.id}${lab.core ? ' ★' : ''}  (${lab.stage}, about ${lab.minutes} min)`,
      ),
    );
    output.print(output.wrap(`  ${lab.claim}`));
    for (const {fix, last} of state?.runs ?? [])
      output.print(`  ${(fix ?? 'as shipped').padEnd(22)} ${last ?? 'not run yet'}`);
  }
  output.print('');
  output.print(
    output.wrap(
      [
        '★ is the core path: best done first, in the order of the pipeline.',
        '`ackademy lab start <lab>` guides you; `ackademy lab run <lab>` just runs it, with `--fix <fix>` fixed.',
        '`ackademy lab price` measures what reliability costs.',
      ].join('\n'),
    ),
  );
}
