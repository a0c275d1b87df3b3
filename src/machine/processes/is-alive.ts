/** Whether some process has this pid now, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // ESRCH: there is no such process. EPERM: there is, of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
