import {Command, Option} from 'commander';
import {
  examineImport,
  mergeImport,
  replaceImport,
} from '../../../app/progress/progress-files.js';
import {exitCodes, TrainerError} from '../../../errors.js';
import {commandLine} from '../../../presenting/command-line.js';
import {words} from '../../../presenting/words/words.js';
import type {Call} from '../../call.js';
import {confirmed} from '../../asking/confirm.js';
import {inquire} from '../../asking/inquire.js';
import type {Output} from '../../output.js';
import {outputOf} from '../../output-of.js';
import {questionText} from '../../asking/question-text.js';

type Wish = 'merge' | 'replace' | 'nothing';
type Options = {
  readonly yes?: boolean;
  readonly merge?: boolean;
  readonly replace?: boolean;
};
type Incoming = Awaited<ReturnType<typeof examineImport>>;

/** `ackademy progress import <file> [--yes | --merge | --replace]` */
export function importCommand(call: Call): Command {
  const says = words.cli.progress.import;
  const command = new Command('import')
    .description(says.does)
    .argument('<file>', says.file)
    .option('--yes', says.yes)
    .addOption(new Option('--merge', says.merge).conflicts('replace'))
    .option('--replace', says.replace)
    .action(async (file: string, options: Options) => {
      const output = outputOf(command, call);
      const incoming = await examineImport(file, process.env);
      for (const notice of incoming.notices) output.remark(notice);
      const wish = await wishFor(file, incoming, options);
      call.code = wish === 'nothing' ? exitCodes.notAsItShouldBe : exitCodes.good;
      await done(wish, incoming, output);
    });
  return command;
}

const typed = (...more: readonly string[]): string =>
  commandLine('progress', 'import', ...more);

async function done(
  wish: Wish,
  incoming: Incoming,
  {print, wrap}: Pick<Output, 'print' | 'wrap'>,
): Promise<void> {
  const {events, added, here} = incoming;
  const says = words.cli.progress.import;
  if (wish === 'nothing') {
    print(words.cli.program.nothingChanged);
    return;
  }
  if (wish === 'merge') {
    await mergeImport(incoming, process.env);
    print(says.merged(added.length, events.length - added.length));
    return;
  }
  const aside = await replaceImport(incoming, process.env);
  print(says.replaced(events.length));
  print(wrap(says.keptAside(here, aside)));
  print(says.wayBack(typed(aside, '--replace')));
}

async function wishFor(
  file: string,
  incoming: Incoming,
  {yes, merge, replace}: Options,
): Promise<Wish> {
  if (replace === true) return 'replace';
  if (merge === true) return 'merge';
  if (!incoming.sameLearner) return askAboutStranger(file, incoming);
  const question = words.cli.progress.import.ask(file);
  return (await confirmed(question, yes === true, typed(file, '--yes')))
    ? 'merge'
    : 'nothing';
}

/** Nothing in the file is known here. `--yes` says too little: nobody can tell which of both is meant. */
async function askAboutStranger(file: string, {events, here}: Incoming): Promise<Wish> {
  const says = words.cli.progress.import;
  if (!process.stdin.isTTY)
    throw TrainerError.saying('usage', {
      message: says.strangerSays(file, events.length, here),
      hint: says.strangerHint(typed(file, '--merge'), typed(file, '--replace')),
    });
  const {columns} = process.stdout;
  const {choose, take} = words.cli.program.keys;
  const {wish} = await inquire((prompt) =>
    prompt<{wish: Wish}>([
      {
        type: 'select',
        name: 'wish',
        message: questionText(says.askStranger(file, events.length, here), columns),
        choices: (['merge', 'replace', 'nothing'] as const).map((value) => ({
          value,
          name: says.choices[value],
        })),
        theme: {style: {keysHelpTip: () => `↑↓ ${choose} • ⏎ ${take}`}},
      },
    ]),
  );
  return wish;
}
