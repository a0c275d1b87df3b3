/** commander has words of its own, in English: here they are replaced by those of the table. */
import {type Command, type CommanderError, Help} from 'commander';
import {TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';
import type {Call} from './call.js';
import {widthOf} from './output.js';
import {pathOf} from './unknown-command.js';

/** Lets a command and its help speak our words, into the streams of this call. */
export function speakOurWords(command: Command, {streams}: Pick<Call, 'streams'>): void {
  const {stdout, stderr} = streams;
  const plain = new Help();
  command
    .helpOption('-h, --help', words.cli.commander.helpOption)
    .configureHelp({
      styleTitle,
      commandUsage: (one) => placed(plain.commandUsage(one)),
      subcommandTerm: (one) => placed(plain.subcommandTerm(one)),
      optionTerm: ({flags}) => placed(flags),
      argumentTerm: (argument) => placeholder(argument.name()),
      argumentDescription: ({description}) => description,
      optionDescription: ({description, defaultValue}) =>
        defaultValue === undefined
          ? description
          : words.cli.commander.withDefault(description, String(defaultValue)),
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What is wrong is told where all errors are.
      outputError: () => undefined,
      getOutHelpWidth: () => (stdout.isTTY === true ? widthOf(stdout) : 80),
      getErrHelpWidth: () => (stderr.isTTY === true ? widthOf(stderr) : 80),
    })
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : mistake(error, command);
    });
}

function styleTitle(title: string): string {
  const titles: Readonly<Record<string, string>> = words.cli.commander.titles;
  return titles[title.slice(0, -1).toLowerCase()] ?? title;
}

/** `[options] <lab>` with the words of the table in the brackets. */
const placed = (text: string): string =>
  text.replaceAll(/(?<=[<[])[\w-]+(?=(?:\.{3})?[>\]])/g, placeholder);

/** What stands in brackets, in the words of the table. */
export function placeholder(name: string): string {
  const {placeholders} = words.cli.commander;
  return Object.hasOwn(placeholders, name)
    ? placeholders[name as keyof typeof placeholders]
    : name;
}

/** commander tells what was wrong only in its sentences. */
const facts: Readonly<Record<string, RegExp>> = {
  unknownOption:
    /^error: unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s,
  missingArgument: /^error: missing required argument '(.*)'$/s,
  optionMissingArgument: /^error: option '(.*)' argument missing$/s,
  conflictingOption: /^error: option '(.*)' cannot be used with option '(.*)'$/s,
  excessArguments:
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
  invalidArgument: /^error: option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
  invalidValue:
    /^error: command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
};

/** A fact may be a sentence of commander's own. */
function inOurWords(fact: string): string {
  const [, choices] = /^Allowed choices are (.*)\.$/.exec(fact) ?? [];
  return choices === undefined ? placed(fact) : words.cli.commander.choices(choices);
}

/** The same mistake in our words, with the way to the help. */
function mistake({code, message}: CommanderError, command: Command): TrainerError {
  const {mistakes, seeHelp} = words.cli.commander;
  const kind = facts['invalidValue']?.test(message)
    ? 'invalidValue'
    : code.replace('commander.', '');
  const found = facts[kind]?.exec(message);
  if (!found) throw new Error(`commander said ${code}: ${message}`);
  const said = found.slice(1).map((fact: string | undefined) => inOurWords(fact ?? ''));
  const say: (...of: string[]) => string = mistakes[kind as keyof typeof mistakes];
  const named = kind === 'missingArgument' ? said.map(placeholder) : said;
  return TrainerError.saying('usage', {
    message: say(...named),
    hint: seeHelp(pathOf(command)),
  });
}
