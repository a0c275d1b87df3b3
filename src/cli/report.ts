import {exitCodes, TrainerError} from '../errors.js';

/** What stays to be said when a command failed; returns the exit code. A bug is told with its stack. */
export function report(error: unknown): number {
  if (error instanceof TrainerError) {
    process.stderr.write(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    return error.exitCode;
  }
  if (isExit(error)) return exitCodes.interrupted;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a bug in ackademy:\n${text}\n`);
  return exitCodes.bug;
}

/** What inquirer throws on Ctrl-C, and when the terminal goes away. */
function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
