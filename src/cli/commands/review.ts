import {Command, InvalidArgumentError, Option} from 'commander';
import {dueToday} from '../../presenting/review/due.js';
import {questionsFor} from '../../presenting/review/questions.js';
import type {Services} from '../../app/services/open-services.js';
import {languageOf, withLanguage} from '../language-option.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {openSession} from '../plain/open-session.js';
import {askReview} from '../plain/review-session.js';
import {reviewWords as words} from '../plain/review-words.js';
import {withServices} from '../plain/with-services.js';
import {memoryText} from '../views/memory-text.js';
import {planText} from '../views/plan-text.js';
import {reviewData} from '../views/review-data.js';

type Options = {
  readonly json?: boolean;
  readonly plan?: boolean;
  readonly stats?: boolean;
  readonly limit?: number;
};

/** `ackademy review [--limit N] [--plan | --stats | --json]` */
export function reviewCommand(): Command {
  const command = withLanguage(new Command('review'))
    .description(
      'what is due today: questions and interview cards that you are about to forget',
    )
    .option('--limit <n>', 'at most so many', wholeNumber)
    .addOption(
      new Option('--plan', 'the plan up to your interview instead').conflicts('stats'),
    )
    .option('--stats', 'what will be due, and how much you remembered, instead')
    .option('--json', 'all of this as data; asks nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy review
  $ ackademy review --limit 10
  $ ackademy review --plan`,
    )
    .action(async ({json, plan, stats, limit: most}: Options) => {
      const limit = most ?? null;
      const output = outputOf(command);
      await withServices({output, language: languageOf(command)}, async (services) => {
        if (json === true) output.print(JSON.stringify(reviewData(services, limit)));
        else if (plan === true) output.print(output.wrap(planText(services)));
        else if (stats === true)
          output.print(
            output.wrap(memoryText(services, isPlain(command) ? null : output.columns)),
          );
        else await review(services, limit, output);
      });
    });
  return command;
}

/** Sentences instead of bars: for who listens to the screen. */
const isPlain = (command: Command): boolean =>
  command.optsWithGlobals<{plain?: boolean}>().plain === true;

async function review(
  services: Services,
  limit: number | null,
  output: Output,
): Promise<void> {
  const {progress, course} = services;
  const {items, next} = dueToday(progress.current().memory, course);
  if (items.length === 0) {
    const nothing =
      next === null ? words.nothingYet : `${words.nothing} ${words.next(next)}`;
    output.print(output.wrap(nothing));
    return;
  }
  const session = openSession(services, {
    output,
    env: process.env,
    instead:
      'Run it in a terminal. `ackademy review --json` says what is due, in a pipe, too.',
  });
  const {notices, ...questions} = await questionsFor(
    items.slice(0, limit ?? items.length),
    services,
  );
  for (const notice of notices) output.remark(notice);
  const memory = () => services.progress.current().memory;
  await askReview({...questions, notices, memory}, session);
  const after = dueToday(progress.current().memory, course);
  if (after.items.length > 0) session.print(words.moreDue(after.items.length));
  else if (after.next !== null) session.print(words.next(after.next));
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new InvalidArgumentError('It is no whole number from 1.');
  return Number(text);
}
