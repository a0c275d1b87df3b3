/** A full disk without a disk: from some size on, whatever a process appends to a file is refused. */
import {execFileSync} from 'node:child_process';

/** Of util-linux; it needs no special rights for one's own processes. */
const tool = 'prlimit';

export const canLimitFiles = hasPrlimit();
if (!canLimitFiles)
  process.stderr.write(`There is no ${tool} here: full disks are not tested.\n`);

function hasPrlimit(): boolean {
  try {
    execFileSync(tool, ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

/** From now on no file of this process grows beyond so many bytes: the write fails with EFBIG. */
export function limitFiles(pid: number, bytes: number): void {
  execFileSync(tool, [`--pid=${pid}`, `--fsize=${bytes}:`]);
}
