/** What the command line says of itself: the frame of every help, and mistakes in what was typed, in English. */
export const commanderEn = {
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
  },
  /** What stands in brackets, by its name in the code. */
  placeholders: {
    options: 'options',
    command: 'command',
    station: 'station',
    lab: 'lab',
    labs: 'labs',
    file: 'file',
    history: 'history',
    date: 'date',
    words: 'words',
    id: 'id',
    question: 'question',
    level: 'level',
    focus: 'focus',
    decisions: 'decisions',
    n: 'n',
    language: 'language',
    url: 'url',
    path: 'path',
  },
  helpOption: 'display help for command',
  helpCommand: 'display help for command',
  versionOption: 'output the version number',
  plainOption: 'no drawing over lines, no colour needed',
  langOption: (languages: readonly string[]) =>
    `the language of the course: ${languages.join(', ')} (default: by the locale)`,
  withDefault: (option: string, value: string) => `${option} (default: ${value})`,
  seeHelp: (command: string) => `(\`${command} --help\` shows what there is)`,
  noSuchCommand: (typed: string, command: string, near: string | null) => ({
    message: `There is no command \`${typed}\`.`,
    hint: `${near === null ? '' : `Did you mean \`${near}\`? `}\`${command} --help\` lists them.`,
  }),
  mistakes: {
    unknownOption: (flag: string, near: string) =>
      near === ''
        ? `error: unknown option '${flag}'`
        : `error: unknown option '${flag}'\n(Did you mean ${near.includes(', ') ? 'one of ' : ''}${near}?)`,
    missingArgument: (name: string) => `error: missing required argument '${name}'`,
    optionMissingArgument: (option: string) =>
      `error: option '${option}' argument missing`,
    conflictingOption: (one: string, other: string) =>
      `error: option '${one}' cannot be used with option '${other}'`,
    excessArguments: (command: string, expected: string, got: string) =>
      `error: too many arguments for '${command}'. Expected ${expected} argument${expected === '1' ? '' : 's'} but got ${got}.`,
    invalidArgument: (option: string, typed: string, why: string) =>
      `error: option '${option}' argument '${typed}' is invalid. ${why}`,
    invalidValue: (typed: string, argument: string, why: string) =>
      `error: '${typed}' is no ${argument}. ${why}`,
  },
  choices: (values: string) => `Allowed choices are ${values}.`,
  notFrom: (least: number, most: number) =>
    `It must be a whole number from ${least} to ${most}.`,
  notFromOn: (least: number) => `It must be a whole number from ${least} on.`,
  noSuchLanguage: (languages: readonly string[]) =>
    `There is ${languages.join(', ')} so far.`,
};
