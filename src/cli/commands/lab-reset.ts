import {Command} from 'commander';
import {findLab} from '../../app/labs.js';
import {changedInMine, resetMine} from '../../app/my-copy.js';
import {exitCodes} from '../../errors.js';
import {confirmed} from '../confirm.js';
import type {Ran} from '../ran.js';
import {outputOf} from '../output-of.js';

/** `ackademy lab reset <lab> [--yes]` */
export function resetCommand(ran: Ran): Command {
  const command = new Command('reset')
    .description('your copy of a lab back to as shipped (asks)')
    .argument('<lab>')
    .option('--yes', 'do not ask')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy lab reset leader-crash
  $ ackademy lab reset leader-crash --yes           without a question`,
    )
    .action(async (name: string, options: {yes?: boolean}) => {
      const lab = findLab(name);
      const {print} = outputOf(command);
      const changed = await changedInMine(process.env, lab.id);
      if (changed.length === 0) {
        print(`Your copy of ${lab.id} is as shipped already.`);
        return;
      }
      const question = `Your changes in ${changed.join(', ')} will be gone. Go on?`;
      const how = `ackademy lab reset ${lab.id} --yes`;
      if (!(await confirmed(question, options.yes === true, how))) {
        print('Nothing was changed.');
        ran.code = exitCodes.notAsItShouldBe;
        return;
      }
      const folder = await resetMine(process.env, lab.id);
      print(`As shipped again: ${folder}`);
    });
  return command;
}
