import type {LabNews} from '../screens/lab/lab-screen.js';
import type {PriceNews} from '../screens/price/price-screen.js';
import type {Advice} from '../../errors.js';
import type {AppServices, RunRequest} from '../services.js';

type AdviceOf = (error: unknown) => Advice;

export type Runs = {
  readonly start: (request: RunRequest, adviceOf: AdviceOf) => void;
  /** Measures the prices; nothing else runs meanwhile. */
  readonly measure: (tell: (news: PriceNews) => void, adviceOf: AdviceOf) => void;
  /** Stops the run, if there is one; it heals and then ends as `stopped`. */
  readonly stop: () => void;
  /** The same, and resolves when it has ended. */
  readonly close: () => Promise<void>;
};

type Run = {readonly stop: AbortController; readonly ended: Promise<void>};

/** Runs labs one at a time, and tells how they go. What it takes is loaded with the first. */
export function openRuns(
  services: Pick<AppServices, 'labs' | 'price' | 'clock'>,
  tell: (news: LabNews) => void,
): Runs {
  let current: Run | null = null;
  const stop = () => current?.stop.abort();
  const begin = (work: (controller: AbortController) => Promise<void>): void => {
    if (current !== null) return;
    const controller = new AbortController();
    const ended = work(controller).finally(() => {
      current = null;
    });
    current = {stop: controller, ended};
  };
  return {
    start: (request, adviceOf) => {
      begin(async (controller) => {
        const {runOnce} = await import('./run-once.js');
        if (controller.signal.aborted) tell({is: 'stopped'});
        else await runOnce(services, request, {tell, controller, adviceOf});
      });
    },
    measure: (tellPrice, adviceOf) => {
      begin(async ({signal}) => {
        const {measureOnce} = await import('./measure.js');
        if (signal.aborted) tellPrice({is: 'stopped'});
        else await measureOnce(services, {tell: tellPrice, signal, adviceOf});
      });
    },
    stop,
    close: async () => {
      stop();
      await current?.ended;
    },
  };
}
