import {TrainerError} from '../errors.js';

/** By the system's code. None of these is a bug of ours, whatever was being done. */
const troubles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EROFS: 'it is on a disk that is mounted read-only',
  EACCES: 'you may not do that there',
  EPERM: 'you may not do that there',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'a folder is where a file should be',
  EMFILE: 'too many files are open',
};

/** A failure of the file system as a sentence with its remedy; null when it is anything else. */
export function fileTrouble(error: unknown): TrainerError | null {
  const {
    code = '',
    path = '',
    syscall = '',
  } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  // Node 20 says of a new folder on a read-only disk that its parent is missing.
  const why =
    syscall === 'mkdir' && code === 'ENOENT' ? troubles['EROFS'] : troubles[code];
  if (why === undefined) return null;
  const where = path === '' ? 'a file of the trainer' : path;
  return new TrainerError('environment', `Writing or reading ${where} failed: ${why}.`, {
    hint: 'Mend that, or set ACKADEMY_HOME to a folder of yours on a disk with room.',
    cause: error,
  });
}
