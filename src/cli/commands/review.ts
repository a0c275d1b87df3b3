import {Command, Option} from 'commander';
import type {Services} from '../../app/services/open-services.js';
import {commandLine} from '../../presenting/command-line.js';
import {dueToday} from '../../presenting/review/due.js';
import {questionsFor} from '../../presenting/review/questions.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import {isPlain, wholeNumber} from '../common-options.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {openSession} from '../plain/open-session.js';
import {askReview} from '../plain/quiz/review-session.js';
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
export function reviewCommand(call: Call): Command {
  const says = words.cli.review;
  const command = new Command('review')
    .description(says.does)
    .option('--limit <n>', says.limit, wholeNumber(1))
    .addOption(new Option('--plan', says.plan).conflicts('stats'))
    .option('--stats', says.stats)
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async ({json, plan, stats, limit: most}: Options) => {
      const limit = most ?? null;
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        // Sentences instead of bars: for who listens to the screen.
        const columns = isPlain(command) ? null : output.columns;
        if (json === true) output.print(JSON.stringify(reviewData(services, limit)));
        else if (plan === true) output.print(output.wrap(planText(services)));
        else if (stats === true) output.print(output.wrap(memoryText(services, columns)));
        else await review(services, limit, output);
      });
    });
  return command;
}

async function review(
  services: Services,
  limit: number | null,
  output: Output,
): Promise<void> {
  const {progress, course} = services;
  const {items, next} = dueToday(progress.current().memory, course);
  const {review: says, plain} = words;
  if (items.length === 0) {
    const nothing =
      next === null
        ? plain.review.nothingYet(says.nothingYet, commandLine('quiz'))
        : `${says.nothing} ${says.next(next)}`;
    output.print(output.wrap(nothing));
    return;
  }
  const instead = words.cli.review.noTerminal(commandLine('review', '--json'));
  const session = await openSession(services, {output, env: process.env, instead});
  const due = items.slice(0, limit ?? items.length);
  const {notices, ...questions} = await questionsFor(due, services);
  for (const notice of notices) output.remark(notice);
  const memory = () => progress.current().memory;
  await askReview({...questions, notices, memory}, session);
  const after = dueToday(progress.current().memory, course);
  if (after.items.length > 0) session.print(plain.review.moreDue(after.items.length));
  else if (after.next !== null) session.print(says.next(after.next));
}
