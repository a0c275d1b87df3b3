import {Command} from 'commander';
import {findLab} from '../../app/labs.js';
import {hasFullScreen, openApp} from '../../app/open-app.js';
import {catchInterruption} from '../interruption.js';
import {languageOf, withLanguage} from '../language-option.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {guideLab} from '../plain/lab-session.js';
import {openSession} from '../plain/open-session.js';
import {withServices} from '../plain/with-services.js';
import type {Ran} from '../ran.js';

/** `ackademy lab start <lab> [--plain]` */
export function startCommand(ran: Ran): Command {
  const command = withLanguage(new Command('start'))
    .description('a guided lab: predict, see orders lost, find out why, keep them')
    .argument('<lab>')
    .addHelpText(
      'after',
      `
With --plain, or on a terminal that cannot show a full screen, it goes in sentences.

Examples:
  $ ackademy lab start leader-crash
  $ ackademy lab start leader-crash --plain`,
    )
    .action(async (name: string) => {
      const lab = findLab(name).id;
      const {plain} = command.optsWithGlobals<{plain?: boolean}>();
      const language = languageOf(command);
      if (plain !== true && hasFullScreen(process.env))
        ran.code = await openApp({env: {...process.env}, language, lab});
      else await startPlain(lab, outputOf(command), language);
    });
  return command;
}

async function startPlain(
  lab: string,
  output: Output,
  language: ReturnType<typeof languageOf>,
): Promise<void> {
  await withServices({output, language}, async (services) => {
    const instead = `\`ackademy lab run ${lab}\` runs it without questions.`;
    using interruption = catchInterruption(output.remark);
    const {signal} = interruption;
    const session = openSession(services, {output, env: process.env, instead, signal});
    const {labs, edit} = services;
    await guideLab(await labs.open(lab), {...session, labs, edit, signal});
  });
}
