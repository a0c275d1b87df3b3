import {Command} from 'commander';
import {examine} from '../../app/doctor/doctor.js';
import type {Finding} from '../../app/doctor/finding.js';
import {exitCodes} from '../../errors.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import {outputOf} from '../output-of.js';

const marks: Readonly<Record<Finding['state'], string>> = {
  good: '✓',
  remark: '○',
  bad: '✗',
};

/** `ackademy doctor [--json]` */
export function doctorCommand(call: Call): Command {
  const says = words.cli.doctor;
  const command = new Command('doctor')
    .description(says.does)
    .option('--json', words.cli.program.asData)
    .addHelpText('after', `\n${says.more}`)
    .action(async ({json}: {json?: boolean}) => {
      const findings = await examine(process.env);
      const {print, wrap} = outputOf(command, call);
      if (json === true) print(JSON.stringify({schema: 1, findings}));
      else for (const finding of findings) print(wrap(findingText(finding)));
      if (findings.some(({state}) => state === 'bad')) call.code = exitCodes.environment;
    });
  return command;
}

function findingText({about, state, says, remedy}: Finding): string {
  const what = `${marks[state]} ${about.padEnd(10)} ${says}`;
  return remedy === '' ? what : `${what}\n${' '.repeat(13)}${remedy}`;
}
