import {Command} from 'commander';
import {listStored, removeStored, type Stored, type StoredName} from '../../app/clean.js';
import {exitCodes, TrainerError} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import {confirmed} from '../asking/confirm.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';

const removable = ['cache', 'runs', 'logs', 'histories', 'workspace'] as const;

type Options = Partial<Record<StoredName | 'yes' | 'json', boolean>>;

/** `ackademy clean [--cache] [--runs] [--logs] [--histories] [--workspace] [--yes] [--json]` */
export function cleanCommand(call: Call): Command {
  const {clean: says, program} = words.cli;
  const command = new Command('clean').description(says.does);
  for (const name of removable) command.option(`--${name}`, says.options[name]);
  return command
    .option('--yes', program.yes)
    .option('--json', program.asData)
    .addHelpText('after', `\n${says.more}`)
    .action(async (options: Options) => {
      const output = outputOf(command, call);
      const chosen = removable.filter((name) => options[name] === true);
      const stored = await listStored(process.env);
      if (chosen.length === 0) list(stored, output, options.json === true);
      for (const name of chosen) {
        const one = stored.find((other) => other.name === name);
        if (one && !(await removed({...one, name}, output, options.yes === true)))
          call.code = exitCodes.notAsItShouldBe;
      }
    });
}

function list(stored: readonly Stored[], output: Output, json: boolean): void {
  if (json) output.print(JSON.stringify({schema: 1, stored}));
  else for (const one of stored) output.print(output.wrap(storedText(one, output)));
}

/** Asks, and removes one kind; false: it was not wanted. */
async function removed(
  {name, bytes, folder}: Stored & {readonly name: (typeof removable)[number]},
  {print}: Output,
  yes: boolean,
): Promise<boolean> {
  const {clean: says, program} = words.cli;
  const how = commandLine('clean', `--${name}`, '--yes');
  if (!(await confirmed(says.ask(name, says.size(bytes)), yes, how))) {
    print(program.nothingChanged);
    return false;
  }
  const left = await removeStored(process.env, name).catch((cause: unknown) => {
    const advice = says.notRemoved(name, folder);
    throw TrainerError.saying('environment', advice).because(cause);
  });
  print(left === 0 ? says.removed(name) : says.left(name));
  return true;
}

/** One kind: its size, what it is, and where. What it is has a row of its own where there is no room. */
function storedText(
  {name, what, folder, bytes}: Stored,
  {columns}: Pick<Output, 'columns'>,
): string {
  const head = `${words.cli.clean.size(bytes).padStart(11)}  ${name.padEnd(10)}`;
  const indent = ' '.repeat(13);
  const first =
    head.length + 1 + what.length <= columns
      ? `${head} ${what}`
      : `${head.trimEnd()}\n${indent}${what}`;
  return `${first}\n${indent}${folder}`;
}
