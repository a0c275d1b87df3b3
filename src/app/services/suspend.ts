import {once} from 'node:events';
import {sleep} from '../../machine/waiting.js';

/** Milliseconds after which we are surely stopped, if we are stopped at all. */
const surely = 200;

/**
 * Stops this process as Ctrl-Z does, and resolves when it goes on. The whole job is stopped, not
 * we alone: a parent that stayed awake (npx) would keep the shell waiting. Where nobody could
 * wake us, the system does not stop us, and this resolves soon.
 */
export async function suspendJob(): Promise<void> {
  if (process.platform === 'win32') return;
  const goesOn = once(process, 'SIGCONT');
  process.kill(0, 'SIGTSTP');
  await Promise.race([goesOn, sleep(surely)]);
}
