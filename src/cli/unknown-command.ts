import type {Command} from 'commander';
import {nearestName} from '../app/nearest-name.js';
import {TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';

/**
 * Lets a command that also does something by itself refuse a word that is none of its commands, with
 * the nearest one. commander alone would speak of too many arguments.
 */
export function refuseUnknownCommands(command: Command): void {
  const names = command.commands.map((one) => one.name());
  if (names.length === 0 || command.registeredArguments.length > 0) return;
  const {helpCommand, noSuchCommand} = words.cli.commander;
  command
    .helpCommand('help [command]', helpCommand)
    .allowExcessArguments()
    .hook('preAction', (_, acting) => {
      const [word] = acting.args;
      if (acting !== command || word === undefined) return;
      const path = pathOf(command);
      const near = nearestName(word, names);
      const nearest = near === null ? null : `${path} ${near}`;
      const advice = noSuchCommand(`${path} ${word}`, path, nearest);
      throw TrainerError.saying('usage', advice);
    });
}

/** As it is typed: `ackademy lab`. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
