/** argv → one command → one exit code. */
import {Command, CommanderError} from 'commander';
import {packageVersion} from '../app/version.js';
import {exitCodes} from '../errors.js';
import {bare} from './commands/bare.js';
import {clusterCommand} from './commands/cluster.js';
import {labCommand} from './commands/lab.js';
import {learnCommand} from './commands/learn.js';
import {cleanCommand, doctorCommand} from './commands/machine.js';
import {progressCommand} from './commands/progress.js';
import {searchCommand} from './commands/search.js';
import {quizCommand} from './commands/quiz.js';
import {reviewCommand} from './commands/review.js';
import {outliveClosedPipes} from './closed-pipe.js';
import {languageOf, withLanguage} from './language-option.js';
import type {Ran} from './ran.js';
import {report} from './report.js';
import {pathOf, refuseUnknownCommands} from './unknown-command.js';

/** Runs the command line; resolves with the exit code, and never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  const ran: Ran = {code: exitCodes.good};
  outliveClosedPipes();
  const program = buildProgram(ran);
  try {
    await program.parseAsync([...argv]);
    return ran.code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.good : exitCodes.usage;
    return report(error);
  }
}

function buildProgram(ran: Ran): Command {
  const program = withLanguage(new Command('ackademy'))
    .description(
      'How do you make sure that no message is lost? See it lost, and keep it.',
    )
    .version(packageVersion())
    .action(async () => {
      const plain = program.opts<{plain?: boolean}>().plain === true;
      ran.code = await bare({plain, language: languageOf(program)});
    })
    .addHelpText(
      'after',
      `
Without a command: the app; in a pipe or with --plain: what there is and what to type.

Examples:
  $ ackademy                                      open the app
  $ ackademy quiz leader-crash                    its questions, in sentences
  $ ackademy lab run leader-crash                 lose acknowledged orders
  $ ackademy lab run leader-crash --fix acks-all  and keep them
  $ ackademy doctor                               what is missing, and the remedy

Exit codes: 0 good, 1 not as it should be, 2 usage, 3 environment or inconclusive, 70 our bug, 130 Ctrl-C.
No telemetry: nothing leaves this machine but the download of Kafka.`,
    );
  for (const make of [
    learnCommand,
    quizCommand,
    searchCommand,
    reviewCommand,
    labCommand,
    progressCommand,
    clusterCommand,
    doctorCommand,
    cleanCommand,
  ])
    program.addCommand(make(ran));
  return inherit(program);
}

/** commander does not hand settings and options down by itself. */
function inherit(command: Command): Command {
  command
    .option('--plain', 'no drawing over lines, no colour needed')
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(`(\`${pathOf(command)} --help\` shows what there is)`);
  for (const child of command.commands) inherit(child);
  refuseUnknownCommands(command);
  return command;
}
