import type {Command} from 'commander';
import {TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';
import {placeholder} from './commander-words.js';
import {pathOf} from './unknown-command.js';

/** An argument that must be given is missing, too, where it is empty: `progress export "$FILE"` without such a variable. */
export function refuseEmptyArguments(program: Command): Command {
  return program.hook('preAction', (_, acting) => {
    for (const [index, argument] of acting.registeredArguments.entries()) {
      const given = argument.variadic ? acting.args.slice(index) : [acting.args[index]];
      if (argument.required && given.every((word = '') => word.trim() === ''))
        throw missing(argument.name(), acting);
    }
  });
}

function missing(name: string, command: Command): TrainerError {
  const {mistakes, seeHelp} = words.cli.commander;
  return TrainerError.saying('usage', {
    message: mistakes.missingArgument(placeholder(name)),
    hint: seeHelp(pathOf(command)),
  });
}
