import {Command, Option} from 'commander';
import type {Services} from '../../app/services/open-services.js';
import type {Opening} from '../../course/interview/opening.js';
import {
  checkPrepared,
  layersOf,
  type PreparedCheck,
  withoutHints,
  withRuns,
} from '../../course/interview/prepared.js';
import {highlighter} from '../../course/interview/terms.js';
import {TrainerError} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {preparedMarkdown, runRows} from '../../presenting/interview/prepared-markdown.js';
import {words} from '../../presenting/words/words.js';
import {stripLines} from '../../text/strip-controls.js';
import type {Call} from '../call.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {readAloud} from '../plain/interview/read-aloud.js';
import {openSession} from '../plain/open-session.js';
import {readableFor} from '../plain/readable-for.js';
import {withServices} from '../plain/with-services.js';

type Options = {
  readonly check?: boolean;
  readonly read?: boolean;
  readonly export?: boolean;
  readonly json?: boolean;
};

const folder = 'prepared';

/** `ackademy answer [question] [--check | --read | --export | --json]` */
export function answerCommand(call: Call): Command {
  const says = words.cli.answer;
  const command = new Command('answer')
    .description(says.does)
    .argument('[question]', says.opening)
    .option('--check', says.check)
    .addOption(new Option('--read', says.read).conflicts(['check', 'export']))
    .addOption(new Option('--export', says.export).conflicts(['check', 'json']))
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async (id: string | undefined, options: Options) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        if (id === undefined) await list(services, output);
        else await work(await opened(services, id), {services, options, output});
      });
    });
  return command;
}

async function list({course, content, drafts}: Services, output: Output): Promise<void> {
  for (const {id} of course.interview.openings) {
    const {question} = await content.opening(id);
    const prepared = (await drafts.read(folder, id)) !== '';
    const readable = await readableFor(output);
    output.print(output.wrap(words.answer.row(id, readable(question), prepared)));
  }
}

async function opened({course, content}: Services, id: string): Promise<Opening> {
  const known = course.interview.openings.map((one) => one.id);
  if (known.includes(id)) return content.opening(id);
  throw TrainerError.saying('usage', words.cli.answer.noOpening(id, known));
}

type Work = {
  readonly services: Services;
  readonly options: Options;
  readonly output: Output;
};

async function work(opening: Opening, {services, options, output}: Work): Promise<void> {
  const {drafts, edit, progress} = services;
  const asks = options.check ?? options.read ?? options.export ?? options.json;
  const before = await drafts.read(folder, opening.id);
  if (asks !== true) {
    const begun = before === '' ? words.answer.page(opening.question) : before;
    const rows = runRows(progress.current());
    await drafts.write(withRuns(begun, rows, words.answer.titles), folder, opening.id);
    await edit(drafts.path(folder, opening.id));
  } else if (before === '') {
    const begin = commandLine('answer', opening.id);
    throw TrainerError.saying('usage', words.cli.answer.notPrepared(opening.id, begin));
  }
  const page = stripLines(
    (await drafts.read(folder, opening.id)).replaceAll('\r\n', '\n'),
  );
  if (options.export === true) output.print(withoutHints(page).trimEnd());
  else if (options.read === true) await read(page, {services, output});
  else await showCheck(opening, page, {services, options, output});
}

async function read(
  page: string,
  {services, output}: Pick<Work, 'services' | 'output'>,
): Promise<void> {
  const instead = words.cli.interview.noTerminal(commandLine('answer', '--help'));
  const session = await openSession(services, {output, env: process.env, instead});
  await readAloud(layersOf(page, words.answer.titles), session);
}

async function showCheck(
  {id, rubric}: Opening,
  page: string,
  {services, options, output}: Work,
): Promise<void> {
  const highlight = highlighter(await services.content.terms());
  const check = checkPrepared(page, {titles: words.answer.titles, rubric, highlight});
  if (options.json === true) {
    output.print(JSON.stringify(dataOf(id, check)));
    return;
  }
  const readable = await readableFor(output);
  output.print(output.wrap(readable(preparedMarkdown(check))));
  output.print(output.wrap(words.answer.saved(services.drafts.path(folder, id))));
}

function dataOf(opening: string, {layers, points}: PreparedCheck): object {
  return {
    ...{schema: 1, opening, layers},
    points: points.map(({point: {id, axis, sound}, sentences}) => ({
      ...{point: id, axis, sound, sentences},
    })),
  };
}
