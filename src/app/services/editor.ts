import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {TrainerError} from '../../errors.js';

/** What a POSIX shell answers when there is no such program. */
const notFound = 127;

/**
 * Opens a file in `$VISUAL` or `$EDITOR` on this terminal, and resolves when it is closed. Throws
 * `environment` when neither is set, or when it cannot be started or fails.
 */
export async function editFile(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const editor =
    [env['VISUAL'], env['EDITOR']].find((name) => name?.trim())?.trim() ?? '';
  if (editor === '') throw noEditor('Neither $VISUAL nor $EDITOR names an editor.', file);
  // As git does it: the variable may hold arguments, which the shell takes apart.
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${file}"`, {stdio: 'inherit', env, shell: true})
      : spawn('sh', ['-c', `${editor} "$@"`, editor, file], {stdio: 'inherit', env});
  // Ctrl-C in the editor is the editor's.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code === notFound) throw noEditor(`The editor "${editor}" was not found.`, file);
    if (code !== 0)
      throw noEditor(
        `The editor "${editor}" ${code === null ? 'was killed' : `ended with code ${code}`}.`,
        file,
      );
  } finally {
    process.off('SIGINT', ignore);
  }
}

function noEditor(message: string, file: string): TrainerError {
  return new TrainerError('environment', message, {
    hint: `Set $EDITOR, or open the file yourself: ${file}`,
  });
}
