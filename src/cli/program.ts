/** argv → one command → one exit code. */
import {Command, CommanderError} from 'commander';
import {packageVersion} from '../app/version.js';
import {exitCodes, TrainerError} from '../errors.js';
import {clusterCommand} from './commands/cluster.js';
import {cleanCommand, doctorCommand} from './commands/machine.js';
import {labCommand} from './commands/lab.js';
import {outline} from './commands/outline.js';
import {openOutput} from './output.js';
import type {Ran} from './ran.js';

/** Runs the command line; resolves with the exit code, and never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  const ran: Ran = {code: exitCodes.good};
  const program = buildProgram(ran);
  try {
    await program.parseAsync([...argv]);
    return ran.code;
  } catch (error) {
    return report(error);
  }
}

function buildProgram(ran: Ran): Command {
  const program = new Command('ackademy')
    .description(
      'How do you make sure that no message is lost? See it lost, and keep it.',
    )
    .version(packageVersion())
    .showHelpAfterError('(`ackademy --help` shows what there is)')
    .action(() => {
      outline(openOutput({plain: program.opts()['plain'] === true, env: process.env}));
    })
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy lab run leader-crash                 lose acknowledged orders
  $ ackademy lab run leader-crash --fix acks-all  and keep them
  $ ackademy doctor                               what is missing, and the remedy

Exit codes: 0 good, 1 not as it should be, 2 usage, 3 environment or inconclusive, 70 our bug, 130 Ctrl-C.
No telemetry: nothing leaves this machine but the download of Kafka.`,
    );
  for (const make of [labCommand, clusterCommand, doctorCommand, cleanCommand])
    program.addCommand(make(ran));
  return inherit(program);
}

/** commander does not hand settings and options down by itself. */
function inherit(command: Command): Command {
  command
    .option('--plain', 'no drawing over lines, no colour needed')
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError();
  for (const child of command.commands) inherit(child);
  return command;
}

function report(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.good : exitCodes.usage;
  if (error instanceof TrainerError) {
    process.stderr.write(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a bug in ackademy:\n${text}\n`);
  return exitCodes.bug;
}
