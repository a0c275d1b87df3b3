import {Command, Option} from 'commander';
import type {Services} from '../../app/services/open-services.js';
import type {Wish} from '../../course/interview/begin.js';
import {type Length, lengths} from '../../course/interview/length.js';
import {type Focus, focuses, type Level, levels} from '../../course/interview/opening.js';
import {seededRandom} from '../../course/shuffle.js';
import {commandLine} from '../../presenting/command-line.js';
import {openingsFor} from '../../presenting/interview/hold.js';
import {readOpenings} from '../../presenting/interview/openings.js';
import {partnerSheet} from '../../presenting/interview/partner-sheet.js';
import {reportOfLast} from '../../presenting/interview/report-page.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {interviewOf} from '../plain/interview/interview-of.js';
import {openSession} from '../plain/open-session.js';
import {readableFor} from '../plain/readable-for.js';
import {withServices} from '../plain/with-services.js';

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
        else {
          const {env} = process;
          const instead = words.cli.interview.noTerminal(
            commandLine('interview', '--partner'),
          );
          const session = await openSession(services, {output, env, instead});
          await interviewOf(services, options, session);
        }
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
  const known = {course: services.course, progress: services.progress.current()};
  const ids = openingsFor(known, wish, seededRandom(services.seed()));
  const openings = await readOpenings(ids, services.content);
  return partnerSheet([...openings.values()], wish);
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
