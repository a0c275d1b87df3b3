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
  if (editor === '') throw new TrainerError('environment', 'no-editor', {file});
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
    if (code === notFound)
      throw new TrainerError('environment', 'editor-not-found', {editor, file});
    if (code !== 0)
      throw new TrainerError('environment', 'editor-failed', {editor, exit: code, file});
  } finally {
    process.off('SIGINT', ignore);
  }
}
