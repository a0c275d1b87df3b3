import {views} from '../../systems/registry.js';
import {foldLive, initialLive} from '../../presenting/run/live.js';
import {measureOnce} from './measure.js';
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

/** Entries come by the thousand; the screen is told about 14 times a second. */
const frameMs = 70;
/** How often it is told that time passes, when nothing else does. */
const waitingMs = 1000;

/** Runs labs one at a time, and tells how they go. */
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
      begin((controller) => runOnce(services, request, {tell, controller, adviceOf}));
    },
    measure: (tellPrice, adviceOf) => {
      begin(({signal}) => measureOnce(services, {tell: tellPrice, signal, adviceOf}));
    },
    stop,
    close: async () => {
      stop();
      await current?.ended;
    },
  };
}

type Watch = {
  readonly tell: (news: LabNews) => void;
  readonly controller: AbortController;
  readonly adviceOf: (error: unknown) => Advice;
};

async function runOnce(
  {labs, clock}: Pick<AppServices, 'labs' | 'clock'>,
  request: RunRequest,
  {tell, controller, adviceOf}: Watch,
): Promise<void> {
  let live = initialLive();
  let told = live;
  let began = clock.now();
  let toldAt = began;
  const stopTelling = clock.every(frameMs, () => {
    const now = clock.now();
    if (told === live && now - toldAt < waitingMs) return;
    tell(told === live ? {is: 'waiting', at: now - began} : {is: 'live', live});
    told = live;
    toldAt = now;
  });
  try {
    const result = await labs.run(request, {
      onEntry: (entry) => {
        began = clock.now() - entry.at;
        live = foldLive(live, entry, views);
      },
      onProgress: (progress) => {
        tell({is: 'preparing', progress});
      },
      signal: controller.signal,
    });
    stopTelling();
    tell(controller.signal.aborted ? {is: 'stopped'} : {is: 'ended', result});
  } catch (error) {
    stopTelling();
    tell(
      controller.signal.aborted
        ? {is: 'stopped'}
        : {is: 'failed', advice: adviceOf(error)},
    );
  }
}
