/** What a machine does that stands still: processes stop in their tracks, and go on later. */
import {sleep} from '../../../src/machine/waiting.js';
import {withText} from './process-tree.js';

/** The processes of a run by its marker: those that a learner's machine would have, too. */
export const processesOf = (runId: string) => withText(`ackademy.run=${runId}`);

export const isJvm = ({command}: {readonly command: string}): boolean =>
  command.includes('kafka.Kafka');

/** Stops these processes for so long. What was stopped before is left alone. */
export async function freeze(
  processes: ReturnType<typeof processesOf>,
  ms: number,
): Promise<void> {
  const awake = processes.filter(({state}) => !state.startsWith('T'));
  for (const {pid} of awake) process.kill(pid, 'SIGSTOP');
  try {
    await sleep(ms);
  } finally {
    for (const {pid} of awake) wake(pid);
  }
}

function wake(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It was killed while it stood still.
  }
}
