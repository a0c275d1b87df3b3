import {Command} from 'commander';
import {nearestName} from '../app/nearest-name.js';
import {TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';

/**
 * Lets a command that also does something by itself refuse a word that is none of its commands, with
 * the nearest one. commander alone would speak of too many arguments.
 */
export function refuseUnknownCommands(command: Command): void {
  if (command.commands.length === 0 || command.registeredArguments.length > 0) return;
  command.allowExcessArguments().hook('preAction', (_, acting) => {
    const [word] = acting.args;
    if (acting === command && word !== undefined) throw noSuchCommand(command, word);
  });
}

/** Gives it a `help` for the commands below it, however deep: commander's own knows only those directly below. */
export function withHelpCommand(command: Command): Command {
  if (command.commands.length === 0) return command;
  const help = new Command('help')
    .description(words.cli.commander.helpCommand)
    .argument('[command...]')
    .action((path: readonly string[]) => {
      path.reduce(below, command).help();
    });
  return command.helpCommand(false).addCommand(help);
}

/** What follows a command that has none below it is its own affair. */
function below(command: Command, word: string): Command {
  if (command.commands.length === 0) return command;
  const found = command.commands.find((one) => one.name() === word);
  if (found) return found;
  throw noSuchCommand(command, word);
}

function noSuchCommand(command: Command, word: string): TrainerError {
  const near = nearestName(
    word,
    command.commands.map((one) => one.name()),
  );
  const path = pathOf(command);
  const nearest = near === null ? null : `${path} ${near}`;
  const advice = words.cli.commander.noSuchCommand(`${path} ${word}`, path, nearest);
  return TrainerError.saying('usage', advice);
}

/** As it is typed: `ackademy lab`. */
export function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
