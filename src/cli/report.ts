import {fileTrouble} from '../app/file-trouble.js';
import {exitCodes, TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';
import {Terminated} from './asking/inquire.js';
import {openOutput, type Output} from './output.js';

/** What stays to be said when a command failed; returns the exit code. A bug is told with its stack. */
export function report(
  error: unknown,
  {remark}: Pick<Output, 'remark'> = onStderr(),
): number {
  const told = error instanceof TrainerError ? error : fileTrouble(error);
  if (told) {
    remark([told.message, told.hint].filter(Boolean).join('\n'));
    return told.exitCode;
  }
  if (error instanceof Terminated) return error.exitCode;
  if (isExit(error)) return exitCodes.interrupted;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  remark(words.cli.program.bug(text));
  return exitCodes.bug;
}

/** Takes away a line that a live view left standing. */
const onStderr = (): Output =>
  openOutput({plain: process.argv.includes('--plain'), env: process.env});

/** What inquirer throws on Ctrl-C, and when the terminal goes away. */
function isExit(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
