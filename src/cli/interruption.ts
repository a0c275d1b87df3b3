import {exitCodes, TrainerError} from '../errors.js';
import {words} from '../presenting/words/words.js';
import {outputLost} from './lost-output.js';

/**
 * The first Ctrl-C (or SIGTERM, or a closed terminal) asks everything to stop and heal; the second
 * leaves at once, and the lab host cleans up by itself. So does output that cannot be written. Returns what to listen to, and how to end.
 */
export function catchInterruption(remark: (text: string) => void): {
  readonly signal: AbortSignal;
  [Symbol.dispose](): void;
} {
  const stop = new AbortController();
  const hear = (): void => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    remark(words.cli.program.stopping);
    stop.abort(new TrainerError('interrupted', 'stopped'));
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, hear);
  return {
    signal: AbortSignal.any([stop.signal, outputLost]),
    [Symbol.dispose]: () => {
      for (const name of names) process.off(name, hear);
    },
  };
}
