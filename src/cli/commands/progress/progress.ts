import {Command} from 'commander';
import {countEvents, exportTo, forgetAll} from '../../../app/progress/progress-files.js';
import {whatIsNext} from '../../../presenting/what-is-next.js';
import {exitCodes} from '../../../errors.js';
import {commandLine} from '../../../presenting/command-line.js';
import {words} from '../../../presenting/words/words.js';
import {confirmed} from '../../asking/confirm.js';
import type {Call} from '../../call.js';
import {outputOf} from '../../output-of.js';
import {withServices} from '../../plain/with-services.js';
import {importCommand} from './import.js';
import {interviewCommand} from './interview.js';
import {progressData, progressText} from '../../views/progress-text.js';

/** `ackademy progress [--json] [export F | import F | interview D | reset]` */
export function progressCommand(call: Call): Command {
  const says = words.cli.progress;
  const command = new Command('progress')
    .description(says.does)
    .option('--json', words.cli.program.asData)
    .addHelpText('after', `\n${says.more}`)
    .action(async ({json}: {json?: boolean}) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
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
    command.addCommand(make(call));
  return command;
}

function exportCommand(call: Call): Command {
  const says = words.cli.progress.export;
  const command = new Command('export')
    .description(says.does)
    .argument('<file>')
    .action(async (file: string) => {
      const {print, remark, wrap} = outputOf(command, call);
      const {events, notices} = await exportTo(file, process.env);
      for (const notice of notices) remark(notice);
      print(wrap(says.done(events, file)));
    });
  return command;
}

function resetCommand(call: Call): Command {
  const says = words.cli.progress.reset;
  const {yes: doNotAsk, nothingChanged} = words.cli.program;
  const command = new Command('reset')
    .description(says.does)
    .option('--yes', doNotAsk)
    .action(async ({yes}: {yes?: boolean}) => {
      const {print} = outputOf(command, call);
      const events = await countEvents(process.env);
      if (events === 0) {
        print(says.nothing);
        return;
      }
      const how = commandLine('progress', 'reset', '--yes');
      if (!(await confirmed(says.ask, yes === true, how))) {
        print(nothingChanged);
        call.code = exitCodes.notAsItShouldBe;
        return;
      }
      await forgetAll(process.env);
      print(says.done);
    });
  return command;
}
