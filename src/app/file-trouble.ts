import {TrainerError} from '../errors.js';

/** The system's codes. None of these is a bug of ours, whatever was being done. */
const troubles: readonly string[] = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EISDIR',
  'EMFILE',
];

/** A failure of the file system, told to the learner; null when it is anything else. */
export function fileTrouble(error: unknown): TrainerError | null {
  const {
    code = '',
    path = '',
    syscall = '',
  } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  // Node 20 says of a new folder on a read-only disk that its parent is missing.
  const errno = syscall === 'mkdir' && code === 'ENOENT' ? 'EROFS' : code;
  if (!troubles.includes(errno)) return null;
  return new TrainerError('environment', 'file-trouble', {path, errno}).because(error);
}
