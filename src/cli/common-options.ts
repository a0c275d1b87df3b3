/** The options that every command has. */
import {type Command, InvalidArgumentError, Option} from 'commander';
import {languagesIn} from '../app/content/language.js';
import {type CodeLanguage, codeLanguages} from '../engine/plan/define.js';
import {words} from '../presenting/words/words.js';

/** Adds `--plain` and `--lang`, which is read before commander is: here it is only held to what there is. */
export function withCommonOptions(command: Command): Command {
  const {commander} = words.cli;
  const languages = languagesIn();
  return command.option('--plain', commander.plainOption).addOption(
    new Option('--lang <language>', commander.langOption(languages)).argParser(
      (typed) => {
        const found = languages.find((one) => one === typed);
        if (found !== undefined) return found;
        throw new InvalidArgumentError(commander.noSuchLanguage(languages));
      },
    ),
  );
}

/** Whether `--plain` was said to the command or to one above it. */
export function isPlain(command: Command): boolean {
  return command.optsWithGlobals<{plain?: boolean}>().plain === true;
}

/** `--language <language>`: what the programs of a lab are written in. */
export const codeOption = (): Option =>
  new Option('--language <language>', words.cli.lab.code).choices(codeLanguages);

/** How a command line says it again. */
export const codeArguments = (code: CodeLanguage | undefined): readonly string[] =>
  code === undefined ? [] : ['--language', code];

/** Reads a whole number within these bounds. */
export function wholeNumber(
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): (typed: string) => number {
  return (typed) => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number;
    const {notFrom, notFromOn} = words.cli.commander;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER ? notFromOn(least) : notFrom(least, most),
    );
  };
}
