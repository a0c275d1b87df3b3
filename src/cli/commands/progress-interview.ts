import {Command, InvalidArgumentError} from 'commander';
import {TrainerError} from '../../errors.js';
import {dateProblem, minutesSetting, mostMinutes} from '../../course/memory/interview.js';
import {outputOf} from '../output-of.js';
import {planText} from '../views/plan-text.js';
import {withServices} from '../plain/with-services.js';
import {reviewWords as words} from '../plain/review-words.js';

/** `ackademy progress interview <date | none> [--minutes N]` */
export function interviewCommand(): Command {
  const command = new Command('interview')
    .description(
      'the day of your interview; from then on there is a plan for each day until it',
    )
    .argument('[date]', 'year, month and day, like 2026-12-10; "none" takes it away')
    .option('--minutes <n>', 'how many minutes a day you want to learn', minutes)
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy progress interview 2026-12-10 --minutes 40
  $ ackademy progress interview none
  $ ackademy review --plan`,
    )
    .action(async (date: string | undefined, wish: {minutes?: number}) => {
      const output = outputOf(command);
      await withServices({output, language: null}, async (services) => {
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
        output.print(output.wrap(planText(services)));
      });
    });
  return command;
}

function checkDate(date: string, today: number): void {
  const problem = dateProblem(date, today);
  if (problem === null) return;
  const {message, hint} = words.dateProblems[problem](date);
  throw new TrainerError('usage', message, {hint});
}

function minutes(text: string): number {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > mostMinutes)
    throw new InvalidArgumentError(`It is no number from 1 to ${mostMinutes}.`);
  return value;
}
