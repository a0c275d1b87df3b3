import {Command} from 'commander';
import {codeAsked} from '../../../app/labs/code-language.js';
import {findLab} from '../../../app/labs/labs.js';
import {changedInMine, resetMine} from '../../../app/labs/my-copy.js';
import {exitCodes} from '../../../errors.js';
import {confirmed} from '../../asking/confirm.js';
import type {Call} from '../../call.js';
import {commandLine} from '../../../presenting/command-line.js';
import type {CodeLanguage} from '../../../engine/plan/define.js';
import {codeArguments, codeOption} from '../../common-options.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';

type Options = {readonly yes?: boolean; readonly language?: CodeLanguage};

/** `ackademy lab reset <lab> [--language <language>] [--yes]` */
export function resetCommand(call: Call): Command {
  const says = words.cli.lab.reset;
  const {yes, nothingChanged} = words.cli.program;
  const command = new Command('reset')
    .description(says.does)
    .argument('<lab>')
    .option('--yes', yes)
    .addOption(codeOption())
    .addHelpText('after', `\n${says.more}`)
    .action(async (name: string, options: Options) => {
      const lab = findLab(name);
      const language = await codeAsked(lab, options.language, process.env);
      const {print} = outputOf(command, call);
      const changed = await changedInMine(process.env, lab.id, language);
      if (changed.changed.length + changed.added.length === 0) {
        print(says.already(lab.id));
        return;
      }
      const how = commandLine(
        'lab',
        'reset',
        lab.id,
        ...codeArguments(options.language),
        '--yes',
      );
      if (!(await confirmed(says.ask(changed), options.yes === true, how))) {
        print(nothingChanged);
        call.code = exitCodes.notAsItShouldBe;
        return;
      }
      const folder = await resetMine(process.env, lab.id, language);
      print(says.done(folder));
    });
  return command;
}
