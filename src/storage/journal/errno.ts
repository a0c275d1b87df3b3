/** The errno name of an error of the operating system; undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error))
    return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your disk quota is used up'],
  ['EFBIG', 'the file may not grow any more'],
  ['EIO', 'the disk reports an error'],
  ['EROFS', 'the disk is read-only'],
  ['EACCES', 'you may not write there'],
  ['EPERM', 'you may not write there'],
  ['ENOTDIR', 'a file is where a folder must be'],
  ['EEXIST', 'a file is where a folder must be'],
  ['EISDIR', 'it is a folder'],
  ['ENOENT', 'there is no such file'],
]);

/** The rest of the sentence: why the operating system refused. */
export function reasonOf(errno: string): string {
  return reasons.get(errno) ?? `the system says ${errno}`;
}
