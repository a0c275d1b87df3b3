import {Command} from 'commander';
import {countEvents, exportTo, forgetAll} from '../../app/progress-files.js';
import {whatIsNext} from '../../presenting/what-is-next.js';
import {exitCodes} from '../../errors.js';
import {counted} from '../../grammar/en.js';
import {confirmed} from '../confirm.js';
import {languageOf, withLanguage} from '../language-option.js';
import {outputOf} from '../output-of.js';
import {withServices} from '../plain/with-services.js';
import type {Ran} from '../ran.js';
import {importCommand} from './progress-import.js';
import {interviewCommand} from './progress-interview.js';
import {progressData, progressText} from '../views/progress-text.js';

/** `ackademy progress [--json] [export F | import F | interview D | reset]` */
export function progressCommand(ran: Ran): Command {
  const command = withLanguage(new Command('progress'))
    .description('where you are, and what is next')
    .option('--json', 'as data')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy progress
  $ ackademy progress export progress.json          and on another machine:
  $ ackademy progress import progress.json
  $ ackademy progress interview 2026-12-10           plans the days until then`,
    )
    .action(async ({json}: {json?: boolean}) => {
      const output = outputOf(command);
      await withServices({output, language: languageOf(command)}, async (services) => {
        const {map, notices} = services;
        const progress = services.progress.current();
        const next = whatIsNext(map, progress);
        if (json === true)
          output.print(JSON.stringify(progressData(map, progress, {next, notices})));
        else {
          const {paint} = output;
          output.print(output.wrap(progressText(map, progress, {next, paint})));
        }
        return Promise.resolve();
      });
    });
  for (const make of [exportCommand, importCommand, interviewCommand, resetCommand])
    command.addCommand(make(ran));
  return command;
}

function exportCommand(): Command {
  const command = new Command('export')
    .description('all of it into one new file')
    .argument('<file>')
    .action(async (file: string) => {
      const {print, remark, wrap} = outputOf(command);
      const {events, notices} = await exportTo(file, process.env);
      for (const notice of notices) remark(notice);
      print(wrap(`${counted(events, 'event')} exported to ${file}.`));
    });
  return command;
}

function resetCommand(ran: Ran): Command {
  const command = new Command('reset')
    .description('forget your progress (asks)')
    .option('--yes', 'do not ask')
    .action(async ({yes}: {yes?: boolean}) => {
      const {print} = outputOf(command);
      const events = await countEvents(process.env);
      if (events === 0) {
        print('There is no progress to forget.');
        return;
      }
      const question = 'Forget all answers, lab runs and read lessons?';
      if (!(await confirmed(question, yes === true, 'ackademy progress reset --yes'))) {
        print('Nothing was changed.');
        ran.code = exitCodes.notAsItShouldBe;
        return;
      }
      await forgetAll(process.env);
      print('Forgotten. You begin anew.');
    });
  return command;
}
