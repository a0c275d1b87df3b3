import {Command} from 'commander';
import {listStored, removeStored, type StoredName} from '../../app/clean.js';
import {examine} from '../../app/doctor.js';
import type {Finding} from '../../app/finding.js';
import {exitCodes, TrainerError} from '../../errors.js';
import {confirmed} from '../confirm.js';
import type {Ran} from '../ran.js';
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
      const {print} = outputOf(command);
      if (options.json === true) print(JSON.stringify({schema: 1, findings}));
      else
        for (const {about, state, says, remedy} of findings)
          print(
            `${marks[state]} ${about.padEnd(10)} ${says}${remedy === '' ? '' : `\n${' '.repeat(13)}${remedy}`}`,
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

/** `ackademy clean [--cache] [--runs] [--histories] [--workspace] [--yes] [--json]` */
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
          output.print(
            `${megabytes(bytes).padStart(8)} MB  ${name.padEnd(10)} ${what}\n${' '.repeat(13)}${folder}`,
          );
      for (const name of chosen) {
        const bytes = stored.find((one) => one.name === name)?.bytes ?? 0;
        const question = `Remove ${name} (${megabytes(bytes)} MB)?`;
        if (
          !(await confirmed(
            question,
            options['yes'] === true,
            `ackademy clean --${name} --yes`,
          ))
        ) {
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

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
