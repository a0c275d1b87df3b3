import {Command} from 'commander';
import {checkCode, findLab} from '../../../app/labs/labs.js';
import type {CodeLanguage} from '../../../engine/plan/define.js';
import {hasFullScreen, openApp} from '../../../app/open-app.js';
import {catchInterruption} from '../../interruption.js';
import {codeArguments, codeOption, isPlain} from '../../common-options.js';
import {commandLine} from '../../../presenting/command-line.js';
import type {Output} from '../../output.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';
import {guideLab} from '../../plain/lab/lab-session.js';
import {openSession} from '../../plain/open-session.js';
import {withServices} from '../../plain/with-services.js';
import type {Call} from '../../call.js';

/** `ackademy lab start <lab> [--language <language>] [--plain]` */
export function startCommand(call: Call): Command {
  const says = words.cli.lab.start;
  const command = new Command('start')
    .description(says.does)
    .argument('<lab>')
    .addOption(codeOption())
    .addHelpText('after', `\n${says.more}`)
    .action(async (name: string, {language: code}: {language?: CodeLanguage}) => {
      const definition = findLab(name);
      checkCode(definition, code);
      const start = {at: 'lab', lab: definition.id, ...(code && {code})} as const;
      if (!isPlain(command) && hasFullScreen(process.env))
        call.code = await openApp({env: {...process.env}, start});
      else await startPlain(start, outputOf(command, call));
    });
  return command;
}

async function startPlain(
  {lab, code}: {readonly lab: string; readonly code?: CodeLanguage},
  output: Output,
): Promise<void> {
  await withServices(output, async (services) => {
    const instead = words.cli.lab.start.noTerminal(
      commandLine('lab', 'run', lab, ...codeArguments(code)),
    );
    using interruption = catchInterruption(output.remark);
    const {signal} = interruption;
    const session = await openSession(services, {
      output,
      env: process.env,
      instead,
      signal,
    });
    const {labs, edit} = services;
    await guideLab(await labs.open(lab, code), {...session, labs, edit, signal});
  });
}
