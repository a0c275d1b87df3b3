import {Command} from 'commander';
import {listStored, removeStored, type Stored, type StoredName} from '../../app/clean.js';
import {examine} from '../../app/doctor.js';
import type {Finding} from '../../app/finding.js';
import {exitCodes, TrainerError} from '../../errors.js';
import {confirmed} from '../confirm.js';
import type {Ran} from '../ran.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';

const marks: Readonly<Record<Finding['state'], string>> = {
  good: '✓',
  remark: '○',
  bad: '✗',
};

/** `ackademy doctor [--json]` */
export function doctorCommand(ran: Ran): Command {
  const command = new Command('doctor')
    .description('what is missing on this machine, and the remedy')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      `
Exit code: 0 labs can run, 3 something must be mended first.

Examples:
  $ ackademy doctor
  $ ackademy doctor --json`,
    )
    .action(async (options: {json?: boolean}) => {
      const findings = await examine(process.env);
      const {print, wrap} = outputOf(command);
      if (options.json === true) print(JSON.stringify({schema: 1, findings}));
      else
        for (const {about, state, says, remedy} of findings)
          print(
            wrap(
              `${marks[state]} ${about.padEnd(10)} ${says}${remedy === '' ? '' : `\n${' '.repeat(13)}${remedy}`}`,
            ),
          );
      if (findings.some(({state}) => state === 'bad')) ran.code = exitCodes.environment;
    });
  return command;
}

const removable: readonly StoredName[] = [
  'cache',
  'runs',
  'logs',
  'histories',
  'workspace',
];

/** `ackademy clean [--cache] [--runs] [--logs] [--histories] [--workspace] [--yes] [--json]` */
export function cleanCommand(ran: Ran): Command {
  const command = new Command('clean')
    .description('what lies where and how big, and its removal')
    .option('--cache', 'remove Kafka and what was prepared from it')
    .option('--runs', 'remove what was left of runs that were cut short')
    .option('--logs', 'remove what brokers said')
    .option('--histories', 'remove all saved runs')
    .option('--workspace', 'remove your copies of the labs')
    .option('--yes', 'do not ask')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy clean                                  lists what there is, removes nothing
  $ ackademy clean --cache --yes                    removes Kafka, without a question`,
    )
    .action(async (options: Partial<Record<string, boolean>>) => {
      const output = outputOf(command);
      const chosen = removable.filter((name) => options[name] === true);
      const stored = await listStored(process.env);
      if (chosen.length === 0 && options['json'] === true) {
        output.print(JSON.stringify({schema: 1, stored}));
        return;
      }
      if (chosen.length === 0)
        for (const {name, what, folder, bytes} of stored)
          output.print(output.wrap(storedText({name, what, folder, bytes}, output)));
      for (const name of chosen) {
        const bytes = stored.find((one) => one.name === name)?.bytes ?? 0;
        const question = `Remove ${name} (${sizeText(bytes)})?`;
        if (
          !(await confirmed(
            question,
            options['yes'] === true,
            `ackademy clean --${name} --yes`,
          ))
        ) {
          output.print('Nothing was changed.');
          ran.code = exitCodes.notAsItShouldBe;
          continue;
        }
        await removeStored(process.env, name).catch((cause: unknown) => {
          throw new TrainerError('environment', `${name} could not be removed.`, {
            hint: `Remove it by hand: ${stored.find((one) => one.name === name)?.folder ?? ''}`,
            cause,
          });
        });
        output.print(`Removed ${name}.`);
      }
    });
  return command;
}

/** One kind: its size, what it is, and where. What it is has a row of its own where there is no room. */
function storedText(
  {name, what, folder, bytes}: Stored,
  {columns}: Pick<Output, 'columns'>,
): string {
  const head = `${sizeText(bytes).padStart(11)}  ${name.padEnd(10)}`;
  const indent = ' '.repeat(13);
  const first =
    head.length + 1 + what.length <= columns
      ? `${head} ${what}`
      : `${head.trimEnd()}\n${indent}${what}`;
  return `${first}\n${indent}${folder}`;
}

const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
