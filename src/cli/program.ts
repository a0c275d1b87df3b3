/** argv → one command → one exit code. */
import {Command, CommanderError} from 'commander';
import {packageVersion} from '../app/version.js';
import {exitCodes, TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';
import type {Call} from './call.js';
import {answerCommand} from './commands/answer.js';
import {bare} from './commands/bare.js';
import {cleanCommand} from './commands/clean.js';
import {clusterCommand} from './commands/cluster.js';
import {doctorCommand} from './commands/doctor.js';
import {interviewCommand} from './commands/interview.js';
import {labCommand} from './commands/lab/lab.js';
import {learnCommand} from './commands/learn.js';
import {progressCommand} from './commands/progress/progress.js';
import {quizCommand} from './commands/quiz.js';
import {reviewCommand} from './commands/review.js';
import {scenarioCommand} from './commands/scenario.js';
import {searchCommand} from './commands/search.js';
import {speakOurWords} from './commander-words.js';
import {isPlain, withCommonOptions} from './common-options.js';
import {refuseEmptyArguments} from './empty-argument.js';
import {outputLost} from './lost-output.js';
import {openOutput, type Streams} from './output.js';
import {report} from './report.js';
import {refuseUnknownCommands, withHelpCommand} from './unknown-command.js';

/** Runs the command line in the language that is spoken by now; resolves with the exit code, and never rejects. */
export async function main(
  argv: readonly string[],
  streams: Streams = process,
): Promise<number> {
  const call: Call = {code: exitCodes.good, streams};
  const plain = argv.includes('--plain');
  const output = openOutput({plain, env: process.env, streams});
  try {
    await buildProgram(call).parseAsync([...argv]);
    return call.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.good;
    return isStopped(error) && outputLost.aborted
      ? exitCodes.environment
      : report(error, output);
  }
}

/** What is stopped because its output is lost needs no sentence of its own: that is told. */
const isStopped = (error: unknown): boolean =>
  error === outputLost.reason ||
  (error instanceof TrainerError && error.code === 'interrupted');

/** All commands, with what they do. */
export function buildProgram(call: Call): Command {
  const {commander, program: says} = words.cli;
  const program = new Command('ackademy')
    .description(says.does)
    .version(packageVersion(), '-V, --version', commander.versionOption)
    .action(async () => {
      call.code = await bare({plain: isPlain(program), streams: call.streams});
    })
    .addHelpText('after', `\n${says.more}`);
  for (const make of [
    learnCommand,
    quizCommand,
    searchCommand,
    reviewCommand,
    interviewCommand,
    answerCommand,
    scenarioCommand,
    labCommand,
    progressCommand,
    clusterCommand,
    doctorCommand,
    cleanCommand,
  ])
    program.addCommand(make(call));
  return refuseEmptyArguments(inherit(program, call));
}

/** commander does not hand settings and options down by itself. */
function inherit(command: Command, call: Call): Command {
  withCommonOptions(command).enablePositionalOptions().showSuggestionAfterError();
  speakOurWords(withHelpCommand(command), call);
  for (const child of command.commands) inherit(child, call);
  refuseUnknownCommands(command);
  return command;
}
