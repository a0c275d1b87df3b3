import {Command, Option} from 'commander';
import {examineImport, mergeImport, replaceImport} from '../../app/progress-files.js';
import {exitCodes, TrainerError} from '../../errors.js';
import {counted} from '../../grammar/en.js';
import {confirmed} from '../confirm.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {questionText} from '../question-text.js';
import type {Ran} from '../ran.js';

type Wish = 'merge' | 'replace' | 'nothing';
type Options = {
  readonly yes?: boolean;
  readonly merge?: boolean;
  readonly replace?: boolean;
};
type Incoming = Awaited<ReturnType<typeof examineImport>>;

/** `ackademy progress import <file> [--yes | --merge | --replace]` */
export function importCommand(ran: Ran): Command {
  const command = new Command('import')
    .description('add what another machine exported, or take it instead (asks)')
    .argument('<file>', 'an export, or a folder in which an import kept a journal')
    .option('--yes', 'add your own progress from another machine without asking')
    .addOption(
      new Option('--merge', 'add it to yours, whoever it is from').conflicts('replace'),
    )
    .option('--replace', 'put it in the place of yours, which is kept aside')
    .action(async (file: string, options: Options) => {
      const output = outputOf(command);
      const incoming = await examineImport(file, process.env);
      const wish = await wishFor(file, incoming, options);
      ran.code = wish === 'nothing' ? exitCodes.notAsItShouldBe : exitCodes.good;
      await done(wish, incoming, output);
    });
  return command;
}

async function done(
  wish: Wish,
  incoming: Incoming,
  {print, wrap}: Pick<Output, 'print' | 'wrap'>,
): Promise<void> {
  const {events, added, here} = incoming;
  if (wish === 'nothing') {
    print('Nothing was changed.');
    return;
  }
  if (wish === 'merge') {
    await mergeImport(incoming, process.env);
    const known = events.length - added.length;
    print(`${counted(added.length, 'event')} added, ${known} known already.`);
    return;
  }
  const aside = await replaceImport(incoming, process.env);
  print(`Your progress is now that of the file: ${counted(events.length, 'event')}.`);
  print(wrap(`What was there before (${counted(here, 'event')}) is kept in ${aside}`));
  print(`The way back:\n  ackademy progress import ${aside} --replace`);
}

async function wishFor(
  file: string,
  incoming: Incoming,
  {yes, merge, replace}: Options,
): Promise<Wish> {
  if (replace === true) return 'replace';
  if (merge === true) return 'merge';
  if (!incoming.sameLearner) return askAboutStranger(file, incoming);
  const question = `Add the progress in ${file} to yours? Nothing of yours is removed.`;
  const how = `ackademy progress import ${file} --yes`;
  return (await confirmed(question, yes === true, how)) ? 'merge' : 'nothing';
}

/** Nothing in the file is known here. `--yes` says too little: nobody can tell which of both is meant. */
async function askAboutStranger(file: string, {events, here}: Incoming): Promise<Wish> {
  const what = `${file} seems to be the progress of another learner: ${events.length === 1 ? 'its one event is not' : `none of its ${events.length} events is`} among the ${here} here.`;
  const command = `ackademy progress import ${file}`;
  if (!process.stdin.isTTY)
    throw new TrainerError('usage', `${what} Nothing was imported.`, {
      hint: `Say \`${command} --merge\` to add it to yours, or \`${command} --replace\` to have it instead; yours is then kept aside.`,
    });
  const {default: inquirer} = await import('inquirer');
  const {wish} = await inquirer.prompt<{wish: Wish}>([
    {
      type: 'select',
      name: 'wish',
      message: questionText(`${what} What is to be done?`, process.stdout.columns),
      choices: [
        {value: 'merge', name: 'add it to mine'},
        {value: 'replace', name: 'have it instead of mine, which is kept aside'},
        {value: 'nothing', name: 'nothing'},
      ],
    },
  ]);
  return wish;
}
