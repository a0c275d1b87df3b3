/** Why the operating system refused, by its code, as the rest of a sentence. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'the file may not grow any more',
  EIO: 'the disk reports an error',
  EROFS: 'the disk is read-only',
  EACCES: 'you have no permission there',
  EPERM: 'you have no permission there',
  ENOTDIR: 'a file is where a folder must be',
  EEXIST: 'a file is where a folder must be',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file',
  'NOT-A-FILE': 'it is a pipe, a socket or a device, and no file',
  'TOO-BIG': 'it is too big to be one',
  'NOT-TEXT': 'it is not text in UTF-8',
  EMFILE: 'too many files are open',
};

export const reasonEn = (errno: string): string =>
  reasons[errno] ?? `the system says ${errno}`;
