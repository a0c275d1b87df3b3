import {Command, Option} from 'commander';
import {TrainerError} from '../../../errors.js';
import {dateProblem} from '../../../course/plan/plan-of.js';
import {paths} from '../../../course/course.js';
import {minutesSetting, mostMinutes, pathSetting} from '../../../course/plan/settings.js';
import {words} from '../../../presenting/words/words.js';
import type {Call} from '../../call.js';
import {wholeNumber} from '../../common-options.js';
import {outputOf} from '../../output-of.js';
import {planText} from '../../views/plan-text.js';
import {withServices} from '../../plain/with-services.js';

const anyPath = 'auto';

/** `ackademy progress interview <date | none> [--minutes N] [--path evening|week|month|auto]` */
export function interviewCommand(call: Call): Command {
  const says = words.cli.progress.interview;
  const command = new Command('interview')
    .description(says.does)
    .argument('[date]', says.date)
    .option('--minutes <n>', says.minutes, wholeNumber(1, mostMinutes))
    .addOption(new Option('--path <path>', says.path).choices([...paths, anyPath]))
    .addHelpText('after', `\n${says.more}`)
    .action(async (date: string | undefined, wish: {minutes?: number; path?: string}) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        const {progress} = services;
        if (date !== undefined && date !== 'none')
          checkDate(date, progress.current().memory.today);
        if (date !== undefined)
          await progress.append({
            type: 'interview-date',
            date: date === 'none' ? null : date,
          });
        if (wish.minutes !== undefined)
          await progress.append({
            ...{type: 'setting', key: minutesSetting, value: wish.minutes},
          });
        if (wish.path !== undefined)
          await progress.append({
            ...{type: 'setting', key: pathSetting},
            value: wish.path === anyPath ? null : wish.path,
          });
        output.print(output.wrap(planText(services)));
      });
    });
  return command;
}

function checkDate(date: string, today: number): void {
  const problem = dateProblem(date, today);
  if (problem === null) return;
  throw TrainerError.saying('usage', words.plan.dateProblems[problem](date));
}
