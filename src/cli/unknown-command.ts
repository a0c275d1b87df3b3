import type {Command} from 'commander';
import {didYouMean} from '../app/did-you-mean.js';
import {TrainerError} from '../errors.js';

/**
 * Lets a command that also does something by itself refuse a word that is none of its commands, with
 * the nearest one. commander alone would speak of too many arguments.
 */
export function refuseUnknownCommands(command: Command): void {
  const names = command.commands.map((one) => one.name());
  if (names.length === 0 || command.registeredArguments.length > 0) return;
  command
    .helpCommand(true)
    .allowExcessArguments()
    .hook('preAction', (_, acting) => {
      const [word] = acting.args;
      if (acting !== command || word === undefined) return;
      const path = pathOf(command);
      throw new TrainerError('usage', `There is no command \`${path} ${word}\`.`, {
        hint: `${didYouMean(word, names, (name) => `\`${path} ${name}\``)}\`${path} --help\` lists them.`,
      });
    });
}

/** As it is typed: `ackademy lab`. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
