import {fileTrouble} from '../app/file-trouble.js';
import {exitCodes, TrainerError} from '../errors.js';

/** What stays to be said when a command failed; returns the exit code. A bug is told with its stack. */
export function report(error: unknown): number {
  const told = error instanceof TrainerError ? error : fileTrouble(error);
  if (told) {
    process.stderr.write(`${[told.message, told.hint].filter(Boolean).join('\n')}\n`);
    return told.exitCode;
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
