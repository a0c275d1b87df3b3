import type {Interface} from 'node:readline';
import {TrainerError} from '../../errors.js';

/** The next line of these, which are closed then. Throws `interrupted` where there is none. */
export async function lineFrom(lines: Interface, signal?: AbortSignal): Promise<string> {
  try {
    signal?.throwIfAborted();
    return await new Promise<string>((resolve, reject) => {
      const stop = (): void => {
        reject(new TrainerError('interrupted', 'stopped'));
      };
      lines.once('line', resolve).once('close', stop);
      signal?.addEventListener('abort', stop, {once: true});
    });
  } finally {
    lines.close();
  }
}
