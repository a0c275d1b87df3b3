/** A full disk without a disk: from some size on, whatever a process appends to a file is refused. */
import {execFileSync} from 'node:child_process';

/** prlimit is of util-linux, and needs no special rights for one's own processes. */
export const canLimitFiles = hasPrlimit();
if (!canLimitFiles)
  process.stderr.write('There is no prlimit here: full disks are not tested.\n');

function hasPrlimit(): boolean {
  try {
    execFileSync('prlimit', ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

/** From now on no file of this process grows beyond so many bytes: the write fails with EFBIG. */
export function limitFiles(pid: number, bytes: number): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`]);
}
