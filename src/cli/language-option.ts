import {type Command, Option} from 'commander';
import type {Language} from '../course/course.js';

/** Adds `--lang en|zh` to a command. */
export function withLanguage(command: Command): Command {
  return command.addOption(
    new Option(
      '--lang <language>',
      'the language of the course (default: by the locale)',
    ).choices(['en', 'zh']),
  );
}

/** What `--lang` said to the command or to one above it; null: nothing. */
export function languageOf(command: Command): Language | null {
  return command.optsWithGlobals<{lang?: Language}>().lang ?? null;
}
