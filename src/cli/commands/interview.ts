import {Command, Option} from 'commander';
import {randomUUID} from 'node:crypto';
import type {Services} from '../../app/services/open-services.js';
import {chosenOpenings, unfinished, type Wish} from '../../course/interview/begin.js';
import {type Length, lengths} from '../../course/interview/length.js';
import {type Focus, focuses, type Level, levels} from '../../course/interview/opening.js';
import type {InterviewRecord} from '../../course/interview/record.js';
import {highlighter} from '../../course/interview/terms.js';
import {seededRandom} from '../../course/shuffle.js';
import {TrainerError} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {openingsOfRounds, readOpenings} from '../../presenting/interview/openings.js';
import {partnerSheet} from '../../presenting/interview/partner-sheet.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {chosenWish} from '../plain/interview/choose.js';
import {holdInterview} from '../plain/interview/interview-session.js';
import {openSession} from '../plain/open-session.js';
import {readableFor} from '../plain/readable-for.js';
import {withServices} from '../plain/with-services.js';
import {reportPage, reportOfLast} from '../views/interview-report.js';

type Options = {
  readonly level?: Level;
  readonly focus?: Focus;
  readonly minutes?: Length;
  readonly new?: boolean;
  readonly report?: boolean;
  readonly markdown?: boolean;
  readonly json?: boolean;
  readonly partner?: boolean;
};

/** `ackademy interview [--level] [--focus] [--minutes] [--new | --report [--markdown | --json] | --partner]` */
export function interviewCommand(call: Call): Command {
  const says = words.cli.interview;
  const command = new Command('interview')
    .description(says.does)
    .addOption(new Option('--level <level>', says.level).choices(levels))
    .addOption(new Option('--focus <focus>', says.focus).choices(focuses))
    .addOption(new Option('--minutes <n>', says.minutes).choices(lengths))
    .option('--new', says.new)
    .option('--report', says.report)
    .addOption(new Option('--markdown', says.markdown).conflicts('json'))
    .option('--json', says.json)
    .addOption(new Option('--partner', says.partner).conflicts('report'))
    .addHelpText('after', `\n${says.more}`)
    .action(async (options: Options) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        if (options.partner === true) output.print(await sheet(services, options));
        else if (options.report === true || options.json === true)
          await showReport(services, options, output);
        else await interview(services, options, output);
      });
    });
  return command;
}

async function sheet(services: Services, options: Options): Promise<string> {
  const wish: Wish = {
    level: options.level ?? 'senior',
    focus: options.focus ?? 'kafka',
    minutes: options.minutes ?? '20',
  };
  const openings = await readOpenings(openingsFor(services, wish), services.content);
  return partnerSheet([...openings.values()], wish);
}

/** Throws `usage` where there is nothing to ask. */
function openingsFor({course, progress, seed}: Services, wish: Wish): readonly string[] {
  const before = progress.current().interviews;
  const random = seededRandom(seed());
  const chosen = chosenOpenings(course.interview.openings, wish, {before, random});
  if (chosen.length > 0) return chosen;
  throw TrainerError.saying('usage', words.cli.interview.nothingToAsk);
}

async function showReport(
  services: Services,
  {json, markdown}: Options,
  output: Output,
): Promise<void> {
  const report = await reportOfLast(services);
  if (json === true) output.print(JSON.stringify(report.data));
  else if (markdown === true) output.print(report.markdown);
  else output.print(output.wrap((await readableFor(output))(report.markdown)));
}

async function interview(
  services: Services,
  options: Options,
  output: Output,
): Promise<void> {
  const {progress, content, drafts} = services;
  const instead = words.cli.interview.noTerminal(commandLine('interview', '--partner'));
  const session = await openSession(services, {output, env: process.env, instead});
  const id = await begun(services, options, session);
  if (id === null) return;
  const record = (): InterviewRecord => {
    const found = progress.current().interviews.find((one) => one.id === id);
    if (found === undefined) throw new Error(`the interview ${id} is not in the journal`);
    return found;
  };
  const held = await holdInterview({
    ...{record, drafts, session, edit: services.edit},
    openings: await openingsOfRounds(record(), content),
    highlight: highlighter(await content.terms()),
  });
  if (!held) {
    session.print(words.plain.interview.left(commandLine('interview')));
    return;
  }
  session.print(session.readable((await reportPage(record(), services)).markdown));
  const again = commandLine('interview', '--report');
  session.print(words.plain.interview.reportAgain(again));
}

/** The id of the interview that goes on or begins; null: the learner left before. */
async function begun(
  services: Services,
  options: Options,
  session: Awaited<ReturnType<typeof openSession>>,
): Promise<string | null> {
  const says = words.plain.interview;
  const {of} = words.interview;
  const open = unfinished(services.progress.current().interviews);
  if (open !== null && options.new !== true) {
    const told = of(open.level, open.focus, open.minutes);
    session.print(says.goesOn(told, commandLine('interview', '--new')));
    return open.id;
  }
  const {openings} = services.course.interview;
  const known = focuses.filter((focus) =>
    openings.some((one) => one.focus.includes(focus)),
  );
  const wish = await chosenWish(options, known, session);
  if (wish === null) return null;
  const id = randomUUID();
  const chosen = openingsFor(services, wish);
  await session.remember({
    ...{type: 'interview-begun', interview: id, ...wish, openings: chosen},
  });
  session.print(says.begins(of(wish.level, wish.focus, wish.minutes)));
  return id;
}
